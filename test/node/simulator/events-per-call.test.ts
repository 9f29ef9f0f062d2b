import { expect, test } from 'vitest';
import type { TraceEntry } from '../../../src/trace/trace.ts';
import { onDemandPhone } from '../../support/headless.ts';

/** XState costs some microseconds an event: packets and samples never pass through a machine. */
const LIMIT = 60;

test('an incoming call that is recorded, paused, resumed, stopped and ended costs 60 XState events or fewer', () => {
  const phone = onDemandPhone();
  phone.clock.advance(1000);
  const before = phone.driver.trace.length;
  phone.driver.party.call();
  phone.clock.advance(2000);
  phone.driver.press('answer');
  phone.clock.advance(10_000);
  for (const key of ['crdstart', 'crdpause', 'crdresume', 'crdstop', 'endcall'] as const) {
    phone.driver.press(key);
    phone.clock.advance(60_000);
  }
  // SIP messages and what the device says are in the trace too: they are no events of a machine.
  const isEvent = ({ from, to }: TraceEntry) => from !== 'src' && to !== 'src' && from !== 'media';
  const events = phone.driver.trace.slice(before).filter(isEvent);
  const counts = new Map<string, number>();
  for (const { to, what } of events) counts.set(`${to} ${what}`, (counts.get(`${to} ${what}`) ?? 0) + 1);
  console.info(`${events.length} XState events per recorded call (limit ${LIMIT})`);
  console.info([...counts].map(([what, count]) => `${count} ${what}`).join('\n'));
  expect(phone.driver.recorder.recordings()).toHaveLength(1);
  expect(events.length).toBeLessThanOrEqual(LIMIT);
});
