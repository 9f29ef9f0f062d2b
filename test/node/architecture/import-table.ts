/** What one part of src (a folder, or a file that lies in src itself) may import, and why no more. */
export interface ImportRule {
  /** Parts, each whole (`true`) or by file. The part itself is always allowed. */
  readonly may: Readonly<Record<string, true | readonly string[]>>;
  /** npm packages (with all their paths) and Node's modules. */
  readonly packages: readonly string[];
  readonly why: string;
}

const ALL_OF = (...parts: string[]): Record<string, true> =>
  Object.fromEntries(parts.map((part) => [part, true as const]));

/** The parts a simulator is wired from. */
const MODEL_PARTS = [
  'clock',
  'audio',
  'siprec',
  'policy',
  'trace',
  'recording-client',
  'recorder',
  'calling',
];

/** Who may import whom. docs/ARCHITECTURE.md shows the same in words. */
export const IMPORT_TABLE: Readonly<Record<string, ImportRule>> = {
  clock: { may: {}, packages: [], why: 'time and chance are what everything else stands on' },
  policy: {
    may: {},
    packages: [],
    why: 'the rules of recording are values; who obeys them is no matter of theirs',
  },
  audio: {
    may: ALL_OF('clock'),
    packages: ['xstate', 'node:fs'],
    why: 'sound is a function of sample frames and knows neither phones nor calls',
  },
  siprec: {
    may: { clock: true, audio: ['units.ts'] },
    packages: ['fast-xml-parser'],
    why: 'a protocol: client and recorder share it, and it counts media time in frames',
  },
  trace: {
    may: ALL_OF('clock'),
    packages: ['xstate'],
    why: 'a log of plain values that any part may be looked at through',
  },
  ui: {
    may: {},
    packages: ['lit', '@lit/localize', 'xstate', '@momentum-design/icons'],
    why: 'controls and controllers that know nothing of telephones',
  },
  'recording-client': {
    may: {
      ...ALL_OF('siprec', 'policy', 'clock', 'defects.ts'),
      audio: ['units.ts', 'media-graph.ts', 'media-messages.ts', 'media-port.ts'],
    },
    packages: ['xstate'],
    why: 'it packs tap frames and asks for announcements: of sound it needs the values, never a device',
  },
  recorder: {
    may: ALL_OF('siprec', 'policy', 'audio', 'clock', 'ui'),
    packages: ['lit', '@lit/localize', '@momentum-design/icons', 'idb', 'wavesurfer.js'],
    why: 'a recorder hears of a call what the protocol says; it knows no phone, exchange or client',
  },
  calling: {
    may: ALL_OF('recording-client', 'policy', 'audio', 'clock'),
    packages: ['xstate'],
    why: 'the exchange connects addresses; what sits at them is no matter of its',
  },
  'webex-app': {
    may: { ...ALL_OF('calling', 'policy', 'ui'), clock: ['clock.ts'] },
    packages: ['lit', '@lit/localize', 'xstate', '@momentum-design/icons'],
    why: "the user's second client shows what the network says of a call, and asks; it knows no phone and no recorder",
  },
  'control-hub': {
    may: ALL_OF('policy', 'ui'),
    packages: ['lit', '@lit/localize', '@momentum-design/icons', '@momentum-design/components'],
    why: 'pages over the rules of recording: they show what is in force and ask, and know no phone and no recorder',
  },
  portal: {
    may: ALL_OF('policy', 'ui', 'recorder', 'control-hub', 'clock', 'audio'),
    packages: ['lit', '@lit/localize', '@momentum-design/icons'],
    why: "a provider's portal: who may open what lies in the recorder, by the accounts; it knows no phone and no client",
  },
  softkeys: {
    may: ALL_OF('policy', 'ui'),
    packages: ['lit'],
    why: 'key lists are values; only their element draws',
  },
  phone: {
    may: {
      ...ALL_OF('softkeys', 'calling', 'policy', 'audio', 'clock', 'ui', 'defects.ts'),
      'recording-client': ['recording.machine.ts', 'notices.ts', 'srs-events.ts'],
    },
    packages: ['lit', 'xstate', '@momentum-design/icons'],
    why: 'it shows what the recording of its call confirmed, and asks; it never talks to a recorder',
  },
  configuration: {
    may: {
      ...ALL_OF('softkeys', 'audio', 'clock'),
      phone: [
        'config.ts',
        'dial-plan.ts',
        'dictionary/index.ts',
        'feature-codes.ts',
        'led-table.ts',
        'leds.ts',
        'line-function.ts',
        'programmable-softkey.ts',
        'time-format.ts',
      ],
      policy: ['mode.ts'],
    },
    packages: ['fast-xml-parser'],
    why: "a phone's file is text and values; whoever wires a simulator puts them into the phone",
  },
  'defects.ts': { may: {}, packages: [], why: 'names of what can be wrong with a phone on request' },
  'soundscape.ts': {
    may: ALL_OF('audio', 'calling', 'phone', 'clock'),
    packages: [],
    why: 'one pure function from what is the case to what is heard',
  },
  'sounding.ts': {
    may: ALL_OF('audio', 'calling', 'phone', 'soundscape.ts'),
    packages: [],
    why: 'reads from the actors what the soundscape asks, and nothing more',
  },
  'all-sounds.ts': {
    may: ALL_OF('audio', 'phone', 'sounds.ts'),
    packages: [],
    why: 'ring and beeps are rendered from scripts, by code that a page fetches late',
  },
  'sounds.ts': {
    may: ALL_OF('audio', 'phone', 'soundscape.ts'),
    packages: [],
    why: 'names and lengths of buffers; where they come from is a loader handed in',
  },
  'simulator.ts': {
    may: {
      ...ALL_OF(...MODEL_PARTS, 'softkeys', 'phone', 'soundscape.ts', 'sounding.ts'),
      configuration: ['history.ts'],
    },
    packages: ['xstate'],
    why: 'the one place where parts are wired: it must run without a page',
  },
  'driver.ts': {
    may: {
      ...ALL_OF('simulator.ts', ...MODEL_PARTS, 'softkeys', 'phone', 'webex-app', 'defects.ts'),
      configuration: ['dry-run.ts'],
    },
    packages: [],
    why: "a person's verbs over a simulator, for tests, stories and the page",
  },
  'provisioning.ts': {
    may: ALL_OF('configuration', 'driver.ts', 'simulator.ts', 'phone', 'policy'),
    packages: [],
    why: 'puts a configuration file into a simulator: the one place where text becomes a phone that is set up so',
  },
  'headless.ts': {
    may: {
      ...ALL_OF(
        'simulator.ts',
        'driver.ts',
        'provisioning.ts',
        'sounds.ts',
        'audio',
        'clock',
        'recorder',
        'recording-client',
      ),
      phone: ['dictionary/every-language.ts', 'menu/every-screen.ts'],
    },
    packages: [],
    why: 'a simulator on a virtual clock, the same in Node and in a browser',
  },
  'node-sounds.ts': {
    may: ALL_OF('audio', 'phone', 'sounds.ts', 'all-sounds.ts'),
    packages: [],
    why: 'finds the built-in sounds on disk',
  },
  'index.ts': {
    may: ALL_OF(
      ...[...MODEL_PARTS, 'softkeys', 'phone', 'webex-app', 'configuration', 'soundscape.ts', 'sounds.ts'],
      ...['simulator.ts', 'driver.ts', 'defects.ts'],
      ...['headless.ts', 'node-sounds.ts', 'all-sounds.ts'],
    ),
    packages: [],
    why: 'the headless package: no element is in it',
  },
  'elements.ts': {
    may: ALL_OF('phone', 'softkeys', 'recorder', 'ui'),
    packages: [],
    why: 'the entry of the elements: importing it starts nothing',
  },
  locales: { may: {}, packages: ['@lit/localize'], why: 'generated words' },
  app: {
    may: ALL_OF(
      ...[
        ...MODEL_PARTS,
        'softkeys',
        'phone',
        'webex-app',
        'configuration',
        'control-hub',
        'portal',
        'ui',
        'locales',
      ],
      ...[
        'soundscape.ts',
        'defects.ts',
        'all-sounds.ts',
        'sounds.ts',
        'simulator.ts',
        'driver.ts',
        'provisioning.ts',
        'headless.ts',
        'elements.ts',
      ],
    ),
    packages: [
      'lit',
      '@lit/localize',
      '@momentum-design/icons',
      '@momentum-design/tokens',
      '@fontsource-variable/inter',
      'xstate',
    ],
    why: 'the page stands on everything, and nothing stands on it',
  },
};

/** Effects: devices, storage, files, threads, and what takes their place on a virtual clock. */
export const ADAPTERS: readonly string[] = [
  'src/audio/audio-device.ts',
  'src/audio/audio-ports.ts',
  'src/audio/fetch-clips.ts',
  'src/audio/file-clips.ts',
  'src/audio/microphone.ts',
  'src/audio/virtual-device.ts',
  'src/clock/wall-clock.ts',
  'src/node-sounds.ts',
  'src/recorder/idb-store.ts',
  'src/recorder/in-process.ts',
  'src/recorder/web-locks.ts',
  'src/recorder/worker-link.ts',
];

/** Parts that choose adapters: where a simulator is put together. */
export const ASSEMBLERS: readonly string[] = [
  'simulator.ts',
  'headless.ts',
  'node-sounds.ts',
  'index.ts',
  'app',
];
