import { expect, test } from 'vitest';
import { Calendar } from '../../../src/clock/calendar.ts';
import { VirtualClock } from '../../../src/clock/virtual-clock.ts';

const NEW_YEAR = 1_767_225_600_000;

test('the calendar goes with the clock, from its epoch', () => {
  const clock = new VirtualClock();
  const calendar = new Calendar(clock, NEW_YEAR);
  clock.advance(1500);
  expect(calendar.date()).toBe(NEW_YEAR + 1500);
  expect(calendar.date(1000)).toBe(NEW_YEAR + 1000);
});

test('30 days later the date has jumped, the clock and its alarms have not', () => {
  const clock = new VirtualClock();
  const calendar = new Calendar(clock, NEW_YEAR);
  let ran = false;
  clock.setTimeout(() => {
    ran = true;
  }, 1000);
  calendar.later(30);
  calendar.later(0.5);
  expect(calendar.date()).toBe(NEW_YEAR + 30.5 * 86_400_000);
  expect([clock.now(), ran]).toEqual([0, false]);
});

test('all jumps are taken back at once', () => {
  const clock = new VirtualClock();
  const calendar = new Calendar(clock, NEW_YEAR);
  calendar.later(30);
  calendar.later(1);
  expect(calendar.jumped).toBe(31);
  clock.advance(1500);
  calendar.reset();
  expect([calendar.jumped, calendar.date()]).toEqual([0, NEW_YEAR + 1500]);
});

test('the calendar does not go back by days', () => {
  const calendar = new Calendar(new VirtualClock(), NEW_YEAR);
  for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => calendar.later(wrong)).toThrow(RangeError);
});
