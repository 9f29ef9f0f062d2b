import type { Clock } from '../../src/clock/clock.ts';
import { VirtualClock } from '../../src/clock/virtual-clock.ts';
import type { Headless } from '../../src/headless.ts';
import type { Figure, Section } from '../figure.ts';
import { benchPhone, HOUR, MINUTE, ON_DEMAND, SECOND } from './calls.ts';
import { race, shortest, type Work } from './pace.ts';

const SIMULATED = 8 * HOUR;

/** A call every five minutes, by a user who is never recorded: the other party calls, the phone answers after 5 s, talks for a minute. */
function callFlow({ clock, driver }: Headless): void {
  for (let at = 0; at < SIMULATED; at += 5 * MINUTE) {
    driver.party.call();
    clock.advance(5 * SECOND);
    driver.press('answer');
    clock.advance(MINUTE);
    driver.press('endcall');
    clock.advance(4 * MINUTE - 5 * SECOND);
  }
}

const phoneWithoutRecording = (): Headless => benchPhone({ settings: { ...ON_DEMAND, mode: 'Never' } });

const idle = ({ clock }: Headless): void => clock.advance(SIMULATED);

/** Alarms that ran while `work` was done. */
function alarmsOf(work: (phone: Headless) => void): number {
  const phone = phoneWithoutRecording();
  const clock: { setTimeout: Clock['setTimeout'] } = phone.clock;
  const set = clock.setTimeout;
  let count = 0;
  clock.setTimeout = (alarm, delay) =>
    set(() => {
      count++;
      alarm();
    }, delay);
  work(phone);
  phone.dispose();
  return count;
}

/** That many timers, evenly spread over the time, in the clock's heap; they do nothing. */
const barePops = (count: number): Work<VirtualClock> => ({
  prepare: () => {
    const clock = new VirtualClock();
    for (let i = 1; i <= count; i++) clock.setTimeout(() => {}, (i * SIMULATED) / count);
    return clock;
  },
  run: (clock) => clock.advance(SIMULATED),
});

function against(name: string, work: (phone: Headless) => void): readonly Figure[] {
  const alarms = alarmsOf(work);
  return race({
    name,
    bareName: `pops ${alarms} timers`,
    simulated: SIMULATED,
    took: shortest({ prepare: phoneWithoutRecording, run: work }, barePops(alarms)),
    speed: 50_000,
  });
}

/** Eight hours without media against the bare popping of as many timers. */
export function timerSpeed(): Section {
  return {
    title: 'Speed without media, headless',
    figures: [
      ...against('eight hours idle', idle),
      ...against('eight hours with a call every five minutes, not recorded', callFlow),
    ],
  };
}
