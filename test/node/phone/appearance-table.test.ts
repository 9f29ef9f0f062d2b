import { describe, expect, test } from 'vitest';
import { createActor, createEmptyActor, createMachine } from 'xstate';
import type { CallRef } from '../../../src/calling/call.machine.ts';
import { EXCHANGE_ID } from '../../../src/calling/messages.ts';
import { VirtualClock } from '../../../src/clock/virtual-clock.ts';
import { type AppearanceEvent, appearanceMachine } from '../../../src/phone/appearance.machine.ts';
import { DEMO_CONFIG } from '../../../src/phone/config.ts';

const USER = { number: '2001', name: 'Jana', network: 'internal' } as const;
const PEER = { number: '2002', name: 'Robert', network: 'internal' } as const;
const call = createEmptyActor() as unknown as CallRef;

const EVENTS = {
  digit: { type: 'digit', digit: '1' },
  'digit.delete': { type: 'digit.delete' },
  dial: { type: 'dial' },
  redial: { type: 'dial', number: '3001' },
  offhook: { type: 'offhook' },
  answer: { type: 'answer', at: 0 },
  decline: { type: 'decline' },
  silence: { type: 'silence' },
  hold: { type: 'hold', at: 0 },
  resume: { type: 'resume', at: 0 },
  end: { type: 'end', at: 0 },
  request: { type: 'request', feature: 'callReturn', number: '' },
  'call.placed': { type: 'call.placed', call, to: PEER },
  'call.alerting': { type: 'call.alerting' },
  'call.connected': { type: 'call.connected', at: 0 },
  'call.ended busy': { type: 'call.ended', reason: 'busy' },
  'call.ended far-ended': { type: 'call.ended', reason: 'far-ended' },
  'after 10 s': 10_000,
  'after 60 s': 60_000,
} as const satisfies Record<string, AppearanceEvent | number>;
type EventName = keyof typeof EVENTS;

/** How each state is come to. */
const WAYS = {
  preDial: ['digit'],
  offhook: [],
  dialing: ['digit'],
  entering: [],
  requested: ['redial'],
  progressing: ['digit', 'dial', 'call.placed'],
  alerting: ['digit', 'dial', 'call.placed', 'call.alerting'],
  ringing: [],
  connected: ['call.connected'],
  held: ['call.connected', 'hold'],
  releasing: ['digit', 'dial', 'call.placed', 'call.ended busy'],
  ended: ['call.connected', 'call.ended far-ended'],
} as const satisfies Record<string, readonly EventName[]>;
type From = keyof typeof WAYS;

/** Where each event leads; what is not listed stays where it is. `closed` is the end of the window. */
const TABLE: Readonly<Record<From, Partial<Record<EventName, string>>>> = {
  preDial: {
    'digit.delete': 'closed',
    dial: 'progressing',
    redial: 'progressing',
    offhook: 'progressing',
    request: 'requested',
    end: 'closed',
  },
  offhook: {
    digit: 'dialing',
    redial: 'progressing',
    request: 'requested',
    end: 'closed',
    'after 60 s': 'closed', // 15 s dial tone, 30 s reorder tone
  },
  dialing: {
    'digit.delete': 'offhook',
    dial: 'progressing',
    redial: 'progressing',
    end: 'closed',
    'after 10 s': 'progressing',
    'after 60 s': 'progressing',
  },
  // A function that needs a number waits for one, for 15 s.
  entering: { redial: 'requested', end: 'closed', 'after 60 s': 'closed' },
  requested: { dial: 'progressing', redial: 'progressing', end: 'closed' },
  // `end` asks the call to hang up; the call's end closes the window.
  progressing: { 'call.alerting': 'alerting' },
  alerting: { 'call.connected': 'connected' },
  ringing: { 'call.connected': 'connected', 'call.ended busy': 'closed', 'call.ended far-ended': 'closed' },
  connected: { hold: 'held' },
  held: { resume: 'connected' },
  releasing: { end: 'closed', 'after 60 s': 'closed' },
  ended: { end: 'closed', 'after 10 s': 'closed', 'after 60 s': 'closed' },
};
for (const from of [
  'preDial',
  'offhook',
  'dialing',
  'entering',
  'requested',
  'progressing',
  'alerting',
  'connected',
  'held',
] as const) {
  Object.assign(TABLE[from], { 'call.ended busy': 'releasing', 'call.ended far-ended': 'ended' });
}

function appearance(from: From) {
  const clock = new VirtualClock();
  const incoming = ['ringing', 'connected', 'held', 'ended'].includes(from);
  const root = createMachine({
    invoke: [
      { id: EXCHANGE_ID, systemId: EXCHANGE_ID, src: createMachine({}) },
      {
        id: 'appearance',
        src: appearanceMachine,
        input: {
          now: () => 0,
          id: 'appearance',
          user: USER,
          timers: DEMO_CONFIG.timers,
          featureCodes: DEMO_CONFIG.featureCodes,
          holdReminder: 0,
          ...(from === 'entering' || from === 'requested' ? { entry: 'forwardAll' as const } : {}),
          preDial: from === 'preDial',
          ...(incoming ? { offer: { call, from: PEER } } : {}),
        },
      },
    ],
  });
  const system = createActor(root, { clock });
  system.start();
  const { appearance } = system.getSnapshot().children;
  const apply = (name: EventName) => {
    const event = EVENTS[name];
    if (typeof event === 'number') clock.advance(event);
    else appearance?.send(event);
  };
  for (const name of WAYS[from]) apply(name);
  return { apply, state: () => appearance?.getSnapshot().value };
}

const froms = Object.keys(WAYS) as From[];
const names = Object.keys(EVENTS) as EventName[];

describe.each(froms)('a call window in state %s', (from) => {
  test.each(names.map((name) => [name, TABLE[from][name] ?? from] as const))(
    'on %s becomes %s',
    (name, to) => {
      const { apply, state } = appearance(from);
      expect(state()).toBe(from);
      apply(name);
      expect(state()).toBe(to);
    },
  );
});
