import { describe, expect, test } from 'vitest';
import { createActor, createMachine, fromCallback } from 'xstate';
import { plainPolicy } from '../../../src/policy/leg-policy.ts';
import type { RecordingMode } from '../../../src/policy/mode.ts';
import { DEFAULT_SETTINGS } from '../../../src/policy/settings.ts';
import { RecordedLeg } from '../../../src/recording-client/recorded-leg.ts';
import {
  MEDIA_ID,
  type RecordingEvent,
  recordingMachine,
} from '../../../src/recording-client/recording.machine.ts';
import type { SrsRequest } from '../../../src/recording-client/srs-events.ts';
import type { SrsLinkInput } from '../../../src/recording-client/srs-link.actor.ts';

const EVENTS = {
  connect: { type: 'recording.connect', at: 0 },
  start: { type: 'recording.start', at: 0 },
  pause: { type: 'recording.pause', at: 0 },
  resume: { type: 'recording.resume', at: 0 },
  stop: { type: 'recording.stop', at: 0 },
  held: { type: 'recording.flow', near: false, far: false },
  end: { type: 'recording.end', at: 0 },
  accepted: { type: 'srs.accepted' },
  paused: { type: 'srs.paused' },
  resumed: { type: 'srs.resumed' },
  kept: { type: 'srs.kept' },
  stopped: { type: 'srs.stopped' },
  refused: { type: 'srs.refused', reason: '488 Not Acceptable Here' },
  failed: { type: 'srs.failed', reason: 'killed' },
} as const satisfies Record<string, RecordingEvent>;
type EventName = keyof typeof EVENTS;
const names = Object.keys(EVENTS) as EventName[];

function recording(mode: RecordingMode) {
  const asked: string[] = [];
  const told: string[] = [];
  const call = {
    sipSessionId: '',
    groupId: '',
    direction: 'inbound',
    near: { aor: '', name: '' },
    far: { aor: '', name: '' },
  } as const;
  const leg = new RecordedLeg(call, { near: 'near', far: 'far' });
  const link = fromCallback<SrsRequest, SrsLinkInput>(({ receive }) => {
    asked.push('invite');
    receive(({ type }) => void asked.push(type));
  });
  const listener = fromCallback<{ type: 'recording.changed'; what: string }>(({ receive }) => {
    receive(({ what }) => void told.push(what));
  });
  const root = createMachine({
    invoke: [
      { id: MEDIA_ID, systemId: MEDIA_ID, src: createMachine({}) },
      { id: 'phone', systemId: 'phone', src: listener },
      {
        id: 'recording',
        src: recordingMachine.provide({ actors: { srsLink: link } }),
        input: {
          id: 'recording',
          policy: plainPolicy({ ...DEFAULT_SETTINGS, mode }),
          network: 'internal',
          bus: 'call-1',
          farEar: 'far.call-1',
          leg,
          listener: 'phone',
        },
      },
    ],
  });
  const system = createActor(root);
  system.start();
  const ref = system.getSnapshot().children.recording;
  const state = () => {
    const value = ref?.getSnapshot().value;
    if (typeof value !== 'object') return value;
    return 'session' in value ? value.session : 'failed';
  };
  return {
    asked,
    told,
    state,
    apply: (name: EventName) => ref?.send(EVENTS[name]),
    context: () => ref?.getSnapshot().context,
  };
}

type Rows = Readonly<
  Record<string, { readonly way: readonly EventName[]; readonly to: Partial<Record<EventName, string>> }>
>;

/** What is not listed stays where it is. */
const USER_INITIATED: Rows = {
  none: { way: [], to: { start: 'pending', end: 'over' } },
  pending: {
    way: ['start'],
    to: { stop: 'stopping', end: 'stopping', accepted: 'started', failed: 'failed' },
  },
  started: {
    way: ['start', 'accepted'],
    to: { pause: 'pausing', stop: 'stopping', end: 'stopping', failed: 'failed' },
  },
  pausing: {
    way: ['start', 'accepted', 'pause'],
    to: { stop: 'stopping', end: 'stopping', paused: 'paused', refused: 'started', failed: 'failed' },
  },
  paused: {
    way: ['start', 'accepted', 'pause', 'paused'],
    to: { resume: 'resuming', stop: 'stopping', end: 'stopping', failed: 'failed' },
  },
  resuming: {
    way: ['start', 'accepted', 'pause', 'paused', 'resume'],
    to: { stop: 'stopping', end: 'stopping', resumed: 'started', refused: 'paused', failed: 'failed' },
  },
  stopping: { way: ['start', 'accepted', 'stop'], to: { stopped: 'stopped', failed: 'failed' } },
  stopped: { way: ['start', 'accepted', 'stop', 'stopped'], to: { start: 'pending', end: 'over' } },
  failed: { way: ['start', 'failed'], to: { start: 'pending', end: 'over' } },
};

const ALWAYS_WITH_PAUSE: Rows = {
  none: { way: [], to: { connect: 'pending', end: 'over' } },
  pending: { way: ['connect'], to: { end: 'stopping', accepted: 'started', failed: 'failed' } },
  started: { way: ['connect', 'accepted'], to: { pause: 'pausing', end: 'stopping', failed: 'failed' } },
  paused: {
    way: ['connect', 'accepted', 'pause', 'paused'],
    to: { resume: 'resuming', end: 'stopping', failed: 'failed' },
  },
  failed: { way: ['connect', 'failed'], to: { end: 'over' } },
};

const ALWAYS: Rows = {
  none: { way: [], to: { connect: 'pending', end: 'over' } },
  started: { way: ['connect', 'accepted'], to: { end: 'stopping', failed: 'failed' } },
};

const ON_DEMAND: Rows = {
  none: { way: [], to: { connect: 'pending', start: 'pending', end: 'over' } },
  started: { way: ['connect', 'accepted'], to: { end: 'stopping', failed: 'failed' } },
  paused: {
    way: ['connect', 'accepted', 'start', 'kept', 'pause', 'paused'],
    to: { resume: 'resuming', end: 'stopping', failed: 'failed' },
  },
};

describe.each([
  ['On Demand with User Initiated Start', USER_INITIATED],
  ['Always with Pause/Resume', ALWAYS_WITH_PAUSE],
  ['Always', ALWAYS],
  ['On Demand', ON_DEMAND],
] as const)('a recording in mode %s', (mode, rows) => {
  const cases = Object.entries(rows).flatMap(([from, { way, to }]) =>
    names.map((name) => [from, name, to[name] ?? from, way] as const),
  );
  test.each(cases)('from %s on %s becomes %s', (from, name, to, way) => {
    const { apply, state } = recording(mode);
    for (const step of way) apply(step);
    expect(state()).toBe(from);
    apply(name);
    expect(state()).toBe(to);
  });
});

describe('a recording', () => {
  test('that is held takes no key, and goes on', () => {
    const { apply, state, asked } = recording('On Demand with User Initiated Start');
    for (const name of ['start', 'accepted', 'held', 'pause', 'stop', 'resume', 'start'] as const)
      apply(name);
    expect(state()).toBe('started');
    expect(asked).toEqual(['invite', 'srs.flow']);
  });

  test('that is stopping when the call ends is over as soon as the recorder has confirmed', () => {
    const { apply, state, told } = recording('On Demand with User Initiated Start');
    for (const name of ['start', 'accepted', 'stop', 'end', 'stopped'] as const) apply(name);
    expect(state()).toBe('over');
    expect(told).toEqual(['started']);
  });

  test('that fails after the call has ended still tells the user', () => {
    const { apply, state, told } = recording('Always');
    for (const name of ['connect', 'accepted', 'end', 'failed'] as const) apply(name);
    expect(state()).toBe('over');
    expect(told).toEqual(['started', 'failed']);
  });

  test.each([
    ['pause', ['start', 'accepted', 'pause'], 'started'],
    ['resume', ['start', 'accepted', 'pause', 'paused', 'resume'], 'paused'],
  ] as const)('whose %s is refused says so, and shows what is still true', (_, way, confirmed) => {
    const { apply, told, context } = recording('On Demand with User Initiated Start');
    for (const name of way) apply(name);
    apply('refused');
    expect(told.at(-1)).toBe('refused');
    expect(context()?.confirmed).toBe(confirmed);
  });

  test('in plain On Demand asks to be kept once, tells so once it is, and asks again after a refusal', () => {
    const { apply, told, asked, context } = recording('On Demand');
    for (const name of ['connect', 'accepted', 'start', 'start'] as const) apply(name);
    expect([asked, told, context()?.keep]).toEqual([['invite', 'srs.keep'], [], 'asked']);
    apply('refused');
    expect([told, context()?.keep]).toEqual([['refused'], 'no']);
    for (const name of ['start', 'kept', 'start'] as const) apply(name);
    expect([asked, told, context()?.keep]).toEqual([
      ['invite', 'srs.keep', 'srs.keep'],
      ['refused', 'started'],
      'confirmed',
    ]);
  });

  test('in plain On Demand fails without a word before Record was pressed, and with one after', () => {
    const before = recording('On Demand');
    for (const name of ['connect', 'accepted', 'failed'] as const) before.apply(name);
    expect(before.told).toEqual([]);
    const after = recording('On Demand');
    for (const name of ['connect', 'accepted', 'start', 'failed'] as const) after.apply(name);
    expect(after.told).toEqual(['failed']);
  });
});
