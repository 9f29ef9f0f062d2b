import type { Calendar } from '../clock/calendar.ts';
import type { Clock } from '../clock/clock.ts';

const SECOND = 1000;

/** Calls `tick` as each second of the calendar begins; the returned function stops it. */
export function eachSecond(clock: Clock, calendar: Calendar, tick: () => void): () => void {
  const wait = () => SECOND - (calendar.date() % SECOND);
  const ring = () => {
    alarm = clock.setTimeout(ring, wait());
    tick();
  };
  let alarm = clock.setTimeout(ring, wait());
  return () => clock.clearTimeout(alarm);
}
