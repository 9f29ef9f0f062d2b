import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Driver } from '../../../src/driver.ts';
import type { Headless } from '../../../src/headless.ts';
import { ON_DEMAND, onDemandPhone } from '../../support/headless.ts';

/** A call with a bit of everything, by moments in milliseconds. */
const SCRIPT: readonly (readonly [number, (driver: Driver) => void])[] = [
  [137, ({ party }) => party.call()],
  [1501, (driver) => driver.lift()],
  [2718, (driver) => driver.press('crdstart')],
  [5003, (driver) => driver.dial('42#')],
  [6999, (driver) => driver.press('crdpause')],
  [9001, (driver) => driver.press('crdresume')],
  [11_400, ({ party }) => party.hold()],
  [12_345, ({ party }) => party.resume()],
  [13_000, (driver) => driver.press('mute')],
  [13_777, (driver) => driver.press('mute')],
  [15_015, (driver) => driver.press('hold')],
  [16_016, (driver) => driver.press('resume')],
  [17_500, (driver) => driver.press('crdstop')],
  [20_250, (driver) => driver.press('crdstart')],
  [22_222, ({ party }) => party.hangUp()],
];
const END = 30_000;

const settings = {
  ...ON_DEMAND,
  startStopAnnouncement: { internal: true, public: true },
  pauseResumeNotice: 'announcement',
  recurringTone: { enabled: true, seconds: 10 },
} as const;

/** Time goes on to a moment, in steps of at most `step` ms. */
function advanceTo({ clock }: Headless, moment: number, step: number): void {
  while (clock.now() < moment) clock.advance(Math.min(step, moment - clock.now()));
}

async function run(step: number, seed = 1) {
  const phone = onDemandPhone({ settings, seed, delays: { ice: 120, recording: 80 } });
  for (const [moment, act] of SCRIPT) {
    advanceTo(phone, moment, step);
    act(phone.driver);
  }
  advanceTo(phone, END, step);
  const recordings = phone.driver.recorder.recordings();
  const files = await Promise.all(recordings.map(({ id }) => phone.driver.recorder.wav(id)));
  const hashes = files.map((file) => createHash('sha256').update(file).digest('hex'));
  const trace = JSON.stringify(phone.driver.trace);
  phone.simulator.dispose();
  return {
    trace,
    hashes,
    recordings: JSON.stringify(recordings),
    frames: recordings.map(({ frames }) => frames),
  };
}

describe('the same script and seed', () => {
  const first = run(END);

  test('give the same trace, recordings and WAV bytes again', async () => {
    const { trace, hashes, frames } = await first;
    expect(hashes).toHaveLength(2);
    expect(frames.every((length) => length > 16_000)).toBe(true);
    const again = await run(END);
    expect(again.trace === trace).toBe(true);
    expect(again).toEqual(await first);
    expect(trace).not.toContain('x:'); // XState's session ids count on from run to run
  });

  test.each([1, 7, 20, 1000])('give the same when time goes on in steps of %i ms', async (step) => {
    const stepped = await run(step);
    expect(stepped.hashes).toEqual((await first).hashes);
    expect(stepped.recordings).toBe((await first).recordings);
    expect(stepped.trace === (await first).trace).toBe(true);
  });

  test('with another seed give other ids and the same sound', async () => {
    const other = await run(END, 2);
    expect(other.hashes).toEqual((await first).hashes);
    expect(other.recordings).not.toBe((await first).recordings);
  });
});
