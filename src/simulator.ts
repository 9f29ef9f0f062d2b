import {
  type ActorRefFrom,
  type AnyActorLogic,
  createActor,
  fromCallback,
  type InputFrom,
  setup,
} from 'xstate';
import { createMediaActor } from './audio/media.actor.ts';
import {
  type MediaGraph,
  type NoticeStarted,
  SILENT_GRAPH,
  type SoundId,
  type SourceSpec,
} from './audio/media-graph.ts';
import type { MediaPort } from './audio/media-port.ts';
import type { Frames } from './audio/units.ts';
import { millisecondsOf } from './audio/units.ts';
import { type Address, aorOf, networkOf } from './calling/address.ts';
import { type CallInput, callMachine } from './calling/call.machine.ts';
import { CLIENTS_ID, clientsMachine } from './calling/clients.machine.ts';
import { DIRECTORY, type DirectoryEntry, OTHER_PARTY, USER } from './calling/directory.ts';
import { type AudioDelays, exchangeMachine } from './calling/exchange.machine.ts';
import { MessageTape } from './calling/message-tape.ts';
import { EXCHANGE_ID, OTHER_PARTY_ID, otherSide, PHONE_ID, phoneId, type Side } from './calling/messages.ts';
import { partyMachine } from './calling/party.machine.ts';
import {
  type KeptMessage,
  messageSound,
  VOICEMAIL_ID,
  voicemailMachine,
} from './calling/voicemail.machine.ts';
import type { Calendar } from './clock/calendar.ts';
import type { AlarmId, Clock } from './clock/clock.ts';
import type { Random } from './clock/random.ts';
import type { ConfigurationHistory } from './configuration/history.ts';
import { DEMO_CONFIG, type PhoneConfig } from './phone/config.ts';
import { type PhoneRef, phoneMachine } from './phone/phone.machine.ts';
import { phoneState } from './phone/phone-view.ts';
import type { LegPolicy } from './policy/leg-policy.ts';
import { type LegPolicies, samePolicy } from './policy/leg-policy.ts';
import { DEFAULT_SETTINGS, type RecordingSettings } from './policy/settings.ts';
import type { RecorderPort } from './recorder/port.ts';
import { kindOfNotice } from './recording-client/notices.ts';
import { RecordedLeg } from './recording-client/recorded-leg.ts';
import { MEDIA_ID, type RecordingInput, recordingMachine } from './recording-client/recording.machine.ts';
import type { SrsRequest } from './recording-client/srs-events.ts';
import type { SrsLinkInput, SrsLinkMaker } from './recording-client/srs-link.actor.ts';
import { type RunningPhone, soundingCall, soundingPhone } from './sounding.ts';
import {
  type CallTones,
  farEar,
  type LegSources,
  mailboxTapsOf,
  NEAR_EAR,
  type SoundingCall,
  soundscape,
  tapsOf,
} from './soundscape.ts';
import { Tracer } from './trace/tracer.ts';

/** A user with a desk phone, whose calls may be recorded. */
export interface DeskUser {
  readonly address: Address;
  readonly config: PhoneConfig;
  readonly policies: LegPolicies;
  /** What is said at this phone, where it is not the first: the far clip by default. */
  readonly voice?: SourceSpec;
}

/** A desk phone of a simulator. */
export interface DeskPhone extends RunningPhone {
  readonly address: Address;
  /** `key.pressed`, `key.released`. */
  readonly ref: PhoneRef;
}

/** What a simulator is made of. Browser, Storybook, Node and tests differ in these and in nothing else. */
export interface World {
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly random: Random;
  readonly media: MediaPort;
  readonly recorder: RecorderPort;
  /** Makes the links between recordings and the recorder: createSrsLink, or what stands in until that is fetched. */
  readonly link: SrsLinkMaker;
  /** Tones and rings of the phone as it is configured. */
  readonly tones: (config: PhoneConfig) => CallTones;
  /** Length of a loaded announcement or beep, in frames. */
  readonly soundLength: (sound: SoundId) => Frames;
  /** Who has a desk phone, the first phone's user first; by default one user with these settings and this config. */
  readonly users?: readonly DeskUser[];
  readonly settings?: RecordingSettings;
  readonly config?: PhoneConfig;
  readonly legs?: LegSources;
  /** What is said at some numbers without a desk phone, instead of `legs.far`. */
  readonly voices?: Readonly<Record<string, SourceSpec>>;
  /** Milliseconds between answer and sound (REC-45). */
  readonly delays?: AudioDelays;
  readonly directory?: readonly DirectoryEntry[];
  /** Numbers that have a mailbox; none by default. */
  readonly mailboxes?: readonly string[];
}

/** What a call says by default: the two sides of the built-in conversation. */
export const CLIP_LEGS: LegSources = {
  near: { kind: 'sound', sound: 'clip.near', loop: true },
  far: { kind: 'sound', sound: 'clip.far', loop: true },
};

const NO_DELAYS: AudioDelays = { ice: 0, recording: 0 };
/** How long the client waits for the recorder, in milliseconds. */
const PATIENCE = 8000;

export type Simulator = ReturnType<typeof createSimulator>;

function started<T>(actor: T | undefined): T {
  if (actor === undefined) throw new Error('phone, exchange or other party did not start');
  return actor;
}

/** The one user of a simulator that is told of no other. */
const soleUser = ({ settings = DEFAULT_SETTINGS, config = DEMO_CONFIG }: World): DeskUser => ({
  address: USER,
  config,
  policies: samePolicy(settings),
});

/** Wires desk phones, their exchange, the other party, the sound and the recorder together: the one place where that is done. */
export function createSimulator(world: World) {
  const { clock, calendar, random, media, recorder } = world;
  const tracer = new Tracer(clock.now);
  const users = (world.users ?? [soleUser(world)]).map((user, index) => ({ ...user, phone: phoneId(index) }));
  /** Recorded legs by call, one for each recorded side. */
  const legs = new Map<string, RecordedLeg[]>();
  const tape = new MessageTape();
  const messageSounds = new Map<string, Int16Array>();
  const listeners = new Set<() => void>();
  let sources = world.legs ?? CLIP_LEGS;
  const voices = new Map(users.map(({ phone, voice }) => [phone, voice ?? CLIP_LEGS.far]));
  let recordings = 0;
  let graph: MediaGraph = SILENT_GRAPH;
  let pending: AlarmId | undefined;
  let disposed = false;

  const recordingInput = (
    side: Side,
    call: Parameters<CallInput['recordingInput']>[1],
    message?: LegPolicy,
  ): RecordingInput => {
    const policy = message ?? call[side].policy ?? samePolicy(DEFAULT_SETTINGS).inbound.internal;
    const [near, far] = [call[side].address, call[otherSide(side)].address];
    const phone = users.find(({ address }) => address.number === near.number)?.phone ?? PHONE_ID;
    const leg = new RecordedLeg(
      {
        sipSessionId: `${random.uuid().replaceAll('-', '')};remote=${random.uuid().replaceAll('-', '')}`,
        groupId: random.id(),
        direction: side === 'caller' ? 'outbound' : 'inbound',
        near: { aor: aorOf(near), name: near.name },
        far: { aor: aorOf(far), name: far.name },
        ...(policy.owner && { owner: policy.owner }),
      },
      message && side === 'callee' ? mailboxTapsOf(call.input.id) : tapsOf(call.input.id, phone),
    );
    legs.set(call.input.id, [...(legs.get(call.input.id) ?? []), leg]);
    const defects = phones.find(({ id }) => id === phone)?.ref.getSnapshot().context.config.defects;
    return {
      id: `recording-${++recordings}`,
      policy,
      ...(call[otherSide(side)].policy && { shared: true }),
      network: networkOf(near, far),
      bus: call.input.id,
      farEar: farEar(call.input.id),
      leg,
      // What is recorded of a message that somebody leaves is not said on the screen of its owner's phone.
      listener: message && side === 'callee' ? VOICEMAIL_ID : phone,
      ...(defects && { defects }),
    };
  };

  /** A message that was left: its sound can be played from now on. */
  const keepMessage = ({ id, left: { callId, since, until } }: KeptMessage): void => {
    const samples = tape.cut(callId, media.frameAt(since), media.frameAt(until));
    messageSounds.set(id, samples);
    media.apply({ type: 'sound', sound: messageSound(id), samples });
  };

  const link = world.link(
    {
      clock,
      connect: recorder.connect,
      date: (at) => calendar.date(at),
      id: () => random.id(),
      soundLength: world.soundLength,
      onSip: (direction, message) => {
        const what =
          message.kind === 'request'
            ? message.method
            : `${message.status} ${message.reason} (${message.method})`;
        const [from, to] = direction === 'sent' ? ['src', 'srs'] : ['srs', 'src'];
        tracer.add({ from, to, what, detail: { message } });
      },
      patience: PATIENCE,
    },
    media,
  );
  const srsLink = fromCallback<SrsRequest, SrsLinkInput>(link);
  const recording = recordingMachine.provide({ actors: { srsLink } });
  const exchange = exchangeMachine.provide({
    actors: { call: callMachine.provide({ actors: { recording } }) },
  });
  const root = setup({
    actors: {
      phone: phoneMachine,
      party: partyMachine,
      exchange,
      clients: clientsMachine,
      voicemail: voicemailMachine.provide({ actions: { keepSound: (_, kept) => keepMessage(kept) } }),
      media: createMediaActor(media, () => updateSound()),
    },
  }).createMachine({
    id: 'simulator',
    invoke: [
      { id: MEDIA_ID, systemId: MEDIA_ID, src: 'media' },
      { id: CLIENTS_ID, systemId: CLIENTS_ID, src: 'clients' },
      {
        id: EXCHANGE_ID,
        systemId: EXCHANGE_ID,
        src: 'exchange',
        input: {
          users,
          delays: world.delays ?? NO_DELAYS,
          directory: world.directory ?? DIRECTORY,
          recordingInput,
          mailboxes: world.mailboxes ?? [],
          lengthOf: (sound: string) => millisecondsOf(world.soundLength(sound)),
          now: clock.now,
        },
      },
      {
        id: VOICEMAIL_ID,
        systemId: VOICEMAIL_ID,
        src: 'voicemail',
        input: {
          phones: Object.fromEntries(users.map(({ address, phone }) => [address.number, phone])),
          date: (at: number) => calendar.date(at),
        },
      },
      ...users.map(({ phone, config }) => ({
        id: phone,
        systemId: phone,
        src: 'phone' as const,
        input: {
          id: phone,
          config,
          now: clock.now,
          date: (at: number) => calendar.date(at),
          directory: (world.directory ?? DIRECTORY).map(({ address }) => address),
        },
      })),
      {
        id: OTHER_PARTY_ID,
        systemId: OTHER_PARTY_ID,
        src: 'party',
        input: { address: OTHER_PARTY.internal, behaviour: { kind: 'manual' }, now: clock.now },
      },
    ],
  });

  /** Something changed: whoever looks is told, and the sound follows, once for all that happens at this moment. */
  const changed = () => {
    if (disposed) return;
    pending ??= clock.setTimeout(() => {
      pending = undefined;
      updateSound();
      for (const listener of [...listeners]) listener();
    }, 0);
  };

  const system = createActor(root, {
    clock,
    inspect: (inspection) => {
      tracer.inspect(inspection);
      if (inspection.type === '@xstate.snapshot') changed();
    },
  });
  system.start();
  const { children } = system.getSnapshot();
  const phones = users.map(({ phone: id, address }): DeskPhone => {
    const ref = started(children[id]) as PhoneRef;
    const state = () => phoneState(ref.getSnapshot().context, clock.now(), calendar.date());
    return { id, address, ref, state };
  });
  const [first] = phones;
  if (!first) throw new Error('a simulator needs a user with a desk phone');
  const exchangeRef = started(children.exchange);
  const partyRef = started(children[OTHER_PARTY_ID]);
  const clientsRef = started(children.clients);
  const voicemailRef = started(children[VOICEMAIL_ID]);

  for (const { id, ref } of phones)
    ref.on('notice', ({ what, detail }) => tracer.add({ from: id, to: 'outside', what, detail }));

  const calls = (): SoundingCall[] =>
    exchangeRef.getSnapshot().context.calls.map((call) => soundingCall(call, phones));
  const voiceOf = (phone: string): SourceSpec =>
    (phone === PHONE_ID ? undefined : voices.get(phone)) ?? sources.near;

  /** Brings the media graph up to date with phones and calls. */
  function updateSound(): void {
    const live = calls();
    for (const id of legs.keys()) if (!live.some((call) => call.id === id)) legs.delete(id);
    const next = soundscape({
      phones: phones.map((phone) => soundingPhone(phone, voiceOf(phone.id), world.tones)),
      calls: live,
      far: sources.far,
      ...(world.voices && { voices: world.voices }),
    });
    if (JSON.stringify(next) === JSON.stringify(graph)) return;
    graph = next;
    media.apply({ type: 'graph', graph });
  }

  /** The failure announcement of a call sounds: its recording may be waiting for it to end. */
  const tellHeard = ({ bus, frame, length }: NoticeStarted): void => {
    const call = exchangeRef.getSnapshot().context.calls.find(({ id }) => id === bus);
    const left = Math.max(0, media.timeOf(frame + length) - clock.now());
    const { caller, callee } = call?.getSnapshot().context ?? {};
    for (const leg of [caller, callee]) leg?.recording?.send({ type: 'recording.heard', left });
  };

  const stopListening = media.listen({
    taps: (frames) => {
      for (const leg of [...legs.values()].flat()) leg.take(frames);
      tape.take(frames);
    },
    notice: (notice) => {
      for (const leg of legs.get(notice.bus) ?? []) leg.hear(notice);
      if (kindOfNotice(notice.sound) === 'failure') tellHeard(notice);
      tracer.add({
        from: 'media',
        to: notice.bus,
        what: 'notice',
        detail: { sound: notice.sound, frame: notice.frame, length: notice.length },
      });
    },
  });
  const stopWatchingRecorder = recorder.library.subscribe(changed);
  media.apply({ type: 'hear', ear: NEAR_EAR });

  return {
    clock,
    calendar,
    media,
    recorder,
    /** Configuration files by phone, with those before them; none: the one it came with (provisioning.ts). */
    configured: new Map<string, ConfigurationHistory>(),
    /** Every user's desk phone. */
    phones,
    /** The first desk phone: `key.pressed`, `key.released`. */
    phone: first.ref,
    /** The person at the other telephone: `party.*`. */
    otherParty: partyRef,
    /** The telephone exchange: `policies.saved`, `delays.set`. */
    exchange: exchangeRef,
    /** The mailboxes. */
    voicemail: voicemailRef,
    /** What was said in a message, mono at SAMPLE_RATE; undefined: there is no such message. */
    messageSamples: (id: string): Int16Array | undefined => messageSounds.get(id),
    /** Opens another client of the network, by the name its actor is reached by; the one that is open already, if it is. */
    open<T extends AnyActorLogic>(id: string, logic: T, input?: InputFrom<T>): ActorRefFrom<T> {
      if (!(id in clientsRef.getSnapshot().context.open))
        clientsRef.send({ type: 'client.open', id, logic, input });
      return started(clientsRef.getSnapshot().context.open[id]) as ActorRefFrom<T>;
    },
    trace: tracer,
    /** Everything the first phone shows now. */
    state: first.state,
    /** What the graph is now: who hears what. */
    graph: (): MediaGraph => graph,
    /** Calls that are not over. */
    calls,
    /** What both sides say. Takes effect at once, also in a call. */
    get legs(): LegSources {
      return sources;
    },
    setLegs(next: LegSources): void {
      sources = next;
      changed();
    },
    /** What is said at a phone other than the first. */
    setVoice(phone: string, voice: SourceSpec): void {
      voices.set(phone, voice);
      changed();
    },
    /** Called after every change of anything that is shown; the returned function takes the listener off. */
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose(): void {
      disposed = true;
      if (pending !== undefined) clock.clearTimeout(pending);
      stopWatchingRecorder();
      stopListening();
      system.stop();
      media.dispose();
      recorder.dispose();
    },
  };
}
