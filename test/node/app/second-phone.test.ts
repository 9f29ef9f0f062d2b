import { expect, test } from 'vitest';
import { earOf } from '../../../src/app/listening.ts';
import { perform } from '../../../src/app/perform.ts';
import { SECOND_USER, USER } from '../../../src/calling/directory.ts';
import { virtualBench } from '../../../stories/app/bench.ts';
import { inCallOfTwo, twoUsers } from '../../support/two-phones.ts';

const benchOfTwo = () => virtualBench({ ok: true }, { users: twoUsers() });

const recordingKeys = (driver: ReturnType<typeof benchOfTwo>['driver']) =>
  driver.keywords().filter((key) => key.startsWith('crd'));

test('the second phone is on the page when a person asks for it, and goes again', () => {
  const { bench } = benchOfTwo();
  expect(bench.secondPhone).toBeUndefined();
  perform(bench, { kind: 'second-phone', shown: true });
  expect(bench.secondPhone?.address).toEqual(SECOND_USER);
  perform(bench, { kind: 'listen', listener: 'second' });
  perform(bench, { kind: 'second-phone', shown: false });
  expect([bench.secondPhone, bench.listener]).toEqual([undefined, 'user']);
});

test('a call to the second phone brings it onto the page until the call is over', () => {
  const { bench, clock, driver } = benchOfTwo();
  driver.call(SECOND_USER.number);
  clock.advance(500);
  expect(bench.secondPhone?.state().appearances).toMatchObject([{ status: 'ringing', name: USER.name }]);
  driver.press('endcall');
  clock.advance(3000);
  expect(bench.secondPhone).toBeUndefined();
});

test("REC-30 each phone's user is recorded as Control Hub says, from the first call on", () => {
  const phones = inCallOfTwo(benchOfTwo());
  phones.clock.advance(1000);
  expect([recordingKeys(phones.driver), recordingKeys(phones.driver.on(2))]).toEqual([
    ['crdstart'],
    ['crdpause'],
  ]);
});

test("REC-24 what is saved for the second phone's user counts from the next call and leaves the first phone alone", () => {
  const phones = inCallOfTwo(benchOfTwo());
  const { bench, clock, driver } = phones;
  bench.administration?.take([{ type: 'user.switch', userId: 'user-petra', on: false }]);
  clock.advance(1000);
  expect(recordingKeys(driver.on(2))).toEqual(['crdpause']);
  driver.press('endcall');
  clock.advance(3000);
  inCallOfTwo(phones);
  expect([recordingKeys(driver), recordingKeys(driver.on(2))]).toEqual([['crdstart'], []]);
});

test('one can listen as the user of the second phone', () => {
  const { bench, simulator } = inCallOfTwo(benchOfTwo());
  const ear = earOf('second', simulator.calls()) ?? '';
  expect(simulator.graph().ears[ear]?.map(({ source }) => source)).toEqual(['call-1.near']);
  bench.listenAs('second');
  expect(bench.listener).toBe('second');
});
