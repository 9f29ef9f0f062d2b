import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor, setup } from 'xstate';
import type { AlarmId, Milliseconds } from '../../../src/clock/clock.ts';
import { VirtualClock } from '../../../src/clock/virtual-clock.ts';

describe('a virtual clock', () => {
  test("stands at each alarm's own time while it runs, and at the end of the advance after", () => {
    const clock = new VirtualClock();
    const seen: Milliseconds[] = [];
    clock.setTimeout(() => seen.push(clock.now()), 30);
    clock.setTimeout(() => seen.push(clock.now()), 10.5);
    clock.advance(100);
    expect(seen).toEqual([10.5, 30]);
    expect(clock.now()).toBe(100);
  });

  test('runs alarms of equal time in the order they were set', () => {
    const clock = new VirtualClock();
    const order: string[] = [];
    clock.setTimeout(() => order.push('late'), 20);
    for (const name of ['first', 'second', 'third']) clock.setTimeout(() => order.push(name), 10);
    clock.advance(20);
    expect(order).toEqual(['first', 'second', 'third', 'late']);
  });

  test('fires a timer that sets itself again every 15 s four times in 60 s', () => {
    const clock = new VirtualClock();
    const fired: Milliseconds[] = [];
    const tick = () => {
      fired.push(clock.now());
      clock.setTimeout(tick, 15_000);
    };
    clock.setTimeout(tick, 15_000);
    clock.advance(60_000);
    expect(fired).toEqual([15_000, 30_000, 45_000, 60_000]);
  });

  test('runs an alarm set from inside an alarm for now or the past at now, after those already waiting', () => {
    const clock = new VirtualClock();
    const seen: [string, Milliseconds][] = [];
    const note = (name: string) => () => seen.push([name, clock.now()]);
    clock.setTimeout(() => {
      clock.setTimeout(note('now'), 0);
      clock.setTimeout(note('past'), -500);
      clock.setTimeout(note('no number'), Number.NaN);
    }, 10);
    clock.setTimeout(note('waiting'), 10);
    clock.advance(10);
    expect(seen).toEqual([
      ['waiting', 10],
      ['now', 10],
      ['past', 10],
      ['no number', 10],
    ]);
  });

  test('does not run what was taken back, even at the same time by the alarm before it', () => {
    const clock = new VirtualClock();
    let ran = false;
    let second: AlarmId = 0;
    clock.setTimeout(() => clock.clearTimeout(second), 10);
    second = clock.setTimeout(() => {
      ran = true;
    }, 10);
    clock.advance(10);
    clock.clearTimeout(second);
    clock.clearTimeout(12_345);
    expect(ran).toBe(false);
    expect(clock.pending).toBe(0);
  });

  test('an alarm is past before it runs: it may take itself back and run on after one that throws', () => {
    const clock = new VirtualClock();
    const seen: string[] = [];
    const own = clock.setTimeout(() => {
      clock.clearTimeout(own);
      throw new Error('on purpose');
    }, 10);
    clock.setTimeout(() => seen.push('after'), 20);
    expect(() => clock.advance(30)).toThrow('on purpose');
    expect(clock.now()).toBe(10);
    clock.advance(20);
    expect(seen).toEqual(['after']);
    expect(clock.now()).toBe(30);
  });

  test('runs until something holds and stands there, or until the limit', () => {
    const clock = new VirtualClock();
    let count = 0;
    const tick = () => {
      count++;
      clock.setTimeout(tick, 10);
    };
    clock.setTimeout(tick, 10);
    expect(clock.runUntil(() => count === 3, 1000)).toBe(true);
    expect(clock.now()).toBe(30);
    expect(clock.runUntil(() => count === 3, 1000)).toBe(true);
    expect(clock.now()).toBe(30);
    expect(clock.runUntil(() => false, 25)).toBe(false);
    expect([clock.now(), count]).toEqual([55, 5]);
  });

  test('refuses to go back or to the end of time', () => {
    const clock = new VirtualClock();
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => clock.advance(wrong)).toThrow(RangeError);
      expect(() => clock.runUntil(() => false, wrong)).toThrow(RangeError);
    }
  });

  test('has methods that can be handed on alone', () => {
    const { now, setTimeout, clearTimeout, advance } = new VirtualClock();
    let ran = 0;
    clearTimeout(setTimeout(() => ran++, 5));
    setTimeout(() => ran++, 6);
    advance(10);
    expect([ran, now()]).toEqual([1, 10]);
  });

  test('keeps a set-and-cleared timer from piling up and still runs the rest in order', () => {
    const clock = new VirtualClock();
    const order: number[] = [];
    for (let i = 0; i < 5000; i++) {
      const guard = clock.setTimeout(() => order.push(-1), 1e6);
      clock.setTimeout(() => order.push(i), 5000 - (i % 100));
      clock.clearTimeout(guard);
    }
    expect(clock.pending).toBe(5000);
    clock.advance(2e6);
    const expected = Array.from({ length: 5000 }, (_, i) => i).sort((a, b) => (b % 100) - (a % 100) || a - b);
    expect(order).toEqual(expected);
  });

  test('runs any alarms, whichever are taken back, as a sorted list would', () => {
    const alarm = fc.record({ delay: fc.integer({ min: 0, max: 50 }), takenBack: fc.boolean() });
    fc.assert(
      fc.property(fc.array(alarm, { maxLength: 400 }), (alarms) => {
        const clock = new VirtualClock();
        const ran: number[] = [];
        const ids = alarms.map(({ delay }, i) => clock.setTimeout(() => ran.push(i), delay));
        for (const [i, id] of ids.entries()) if (alarms[i]?.takenBack) clock.clearTimeout(id);
        clock.advance(50);
        const expected = [...alarms.entries()].filter(([, a]) => !a.takenBack);
        expected.sort(([i, a], [j, b]) => a.delay - b.delay || i - j);
        expect(ran).toEqual(expected.map(([i]) => i));
      }),
      { seed: 1 },
    );
  });
});

describe('a virtual clock under XState', () => {
  const blinker = setup({
    types: { context: {} as { on: number }, events: {} as { type: 'halt' } },
  }).createMachine({
    context: { on: 0 },
    initial: 'dark',
    on: { halt: '.halted' },
    states: {
      dark: { after: { 15000: 'lit' } },
      lit: { entry: ({ context }) => void context.on++, after: { 15000: 'dark' } },
      halted: {},
    },
  });

  test('delayed transitions happen at their own times within one advance', () => {
    const clock = new VirtualClock();
    const actor = createActor(blinker, { clock });
    const seen: [string, Milliseconds][] = [];
    actor.subscribe((snapshot) => seen.push([String(snapshot.value), clock.now()]));
    actor.start();
    clock.advance(60_000);
    expect(seen.slice(-4)).toEqual([
      ['lit', 15_000],
      ['dark', 30_000],
      ['lit', 45_000],
      ['dark', 60_000],
    ]);
  });

  test('leaving a state takes its delayed transition back; stopping leaves no alarm', () => {
    const clock = new VirtualClock();
    const actor = createActor(blinker, { clock }).start();
    clock.advance(14_999);
    actor.send({ type: 'halt' });
    expect(clock.pending).toBe(0);
    clock.advance(60_000);
    expect(actor.getSnapshot().value).toBe('halted');
    const other = createActor(blinker, { clock }).start();
    expect(clock.pending).toBe(1);
    other.stop();
    expect(clock.pending).toBe(0);
  });
});
