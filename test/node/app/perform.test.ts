import { expect, test } from 'vitest';
import { perform } from '../../../src/app/perform.ts';
import { virtualBench } from '../../../stories/app/bench.ts';

test('a test number is dialled on an idle phone', () => {
  const { bench, clock, driver } = virtualBench();
  perform(bench, { kind: 'dial', number: '3002' });
  clock.advance(100);
  expect(driver.window).toMatchObject({ number: '3002', status: 'alerting' });
});

test('a test number is dialled without a Call softkey', () => {
  const { bench, clock, driver } = virtualBench();
  driver.setKeyList('Dialing_Input', 'delchar;cancel;');
  perform(bench, { kind: 'dial', number: '3002' });
  clock.advance(100);
  expect(driver.window).toMatchObject({ number: '3002', status: 'alerting' });
});

test('a phone with a call on it dials nothing, and a person is told', () => {
  const { bench, clock, driver } = virtualBench();
  driver.party.call();
  clock.advance(100);
  driver.press('answer');
  clock.advance(1000);
  const before = driver.trace.length;
  perform(bench, { kind: 'dial', number: '3002' });
  clock.advance(0);
  expect(bench.problem).toMatch(/cannot dial now/);
  expect(driver.trace).toHaveLength(before);
  expect(driver.state.appearances).toHaveLength(1);
});
