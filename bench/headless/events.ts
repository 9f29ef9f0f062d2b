import type { Section } from '../figure.ts';
import { answeredCall, benchPhone, hangUp, MINUTE } from './calls.ts';

/** What the trace holds besides events of actors: SIP messages, and what the DSP told. */
const isActorEvent = ({ from, what }: { from: string; what: string }): boolean =>
  from !== 'src' && from !== 'srs' && what !== 'notice';

/** XState events of one recorded call: answered, Record, Pause, Resume, Stop, hung up. */
export function eventsPerCall(): Section {
  const count = (talk: number): number => {
    const phone = benchPhone();
    const { clock, driver } = phone;
    answeredCall(phone);
    for (const key of ['crdstart', 'crdpause', 'crdresume', 'crdstop'] as const) {
      driver.press(key);
      clock.advance(talk);
    }
    hangUp(phone);
    phone.dispose();
    return driver.trace.filter(isActorEvent).length;
  };
  const short = count(MINUTE);
  return {
    title: 'Events of a recorded call',
    figures: [
      {
        name: 'XState events, with Record, Pause, Resume and Stop',
        measured: short,
        unit: 'events',
        aim: { atMost: 60 },
        note: 'starting and stopping of actors not counted',
      },
      {
        name: 'more of them when each stretch lasts ten minutes, not one',
        measured: count(10 * MINUTE) - short,
        unit: 'events',
        aim: { atMost: 0 },
        note: 'packets never pass through a machine',
      },
    ],
  };
}
