import type { Milliseconds } from '../../src/clock/clock.ts';
import { answeredCall, benchPhone, hangUp } from './calls.ts';

/** Hex SHA-256 of what a call leaves behind. */
export interface Digests {
  readonly wav: string;
  readonly trace: string;
}

/** Speeds at which the same call is run: milliseconds by which the clock is moved on at a time. */
export const STEPS: readonly Milliseconds[] = [1, 20, 137, 1_000, 60_000];

/** A minute of a recorded call with every kind of cut, the clock moved on in steps of `step`. */
async function sameCall(step: Milliseconds): Promise<Digests> {
  const phone = benchPhone();
  const { clock, driver } = phone;
  const wait = (duration: Milliseconds) => {
    for (let rest = duration; rest > 0; rest -= step) clock.advance(Math.min(step, rest));
  };
  answeredCall(phone);
  for (const [key, duration] of [
    ['crdstart', 20_011],
    ['crdpause', 9_973],
    ['crdresume', 15_013],
    ['crdstop', 7_001],
    ['crdstart', 8_009],
  ] as const) {
    driver.press(key);
    wait(duration);
  }
  hangUp(phone);
  const files = await Promise.all(driver.recorder.recordings().map(({ id }) => driver.recorder.wav(id)));
  const bytes = new Uint8Array(await new Blob(files as BlobPart[]).arrayBuffer());
  const trace = new TextEncoder().encode(JSON.stringify(driver.trace));
  phone.dispose();
  return { wav: await sha256(bytes), trace: await sha256(trace) };
}

/** The call at every speed. */
export async function sameCalls(): Promise<readonly Digests[]> {
  const all: Digests[] = [];
  for (const step of STEPS) all.push(await sameCall(step));
  return all;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
