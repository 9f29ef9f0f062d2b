import { loadSounds } from '../../src/all-sounds.ts';
import type { ClipLoader } from '../../src/audio/clip.ts';
import { createHeadless } from '../../src/headless.ts';
import { DEFAULT_SETTINGS } from '../../src/policy/settings.ts';

/**
 * SHA-256 of the WAV and of the trace (JSON) of `goldenCall`. The same in Node and in Chromium, at every step of the
 * clock. They change only when what is recorded or told changes on purpose.
 */
export const GOLDEN = {
  wav: 'fef7d60413714aa7785fa86bca6c61ca05536ed7412e7928f83b074b429a8a1f',
  trace: '24d44dc97a6d72f389130ce69f7627ea7a20c5da83d2a277edc5882f3b2646e8',
};

const hex = (hash: ArrayBuffer): string =>
  Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', bytes));

/**
 * A call with the built-in clips and every notice on: recorded, paused, held, resumed and stopped, twice, with a
 * DTMF digit and mute on the way. `step`: how far the clock goes at once, milliseconds.
 */
export async function goldenCall(loader: ClipLoader, step: number): Promise<{ wav: string; trace: string }> {
  const { clock, driver, dispose } = createHeadless({
    sounds: await loadSounds(loader),
    seed: 7,
    settings: {
      ...DEFAULT_SETTINGS,
      mode: 'On Demand with User Initiated Start',
      startStopAnnouncement: { internal: true, public: true },
      pauseResumeNotice: 'announcement',
      recurringTone: { enabled: true, seconds: 10 },
    },
  });
  const wait = (milliseconds: number) => {
    for (let left = milliseconds; left > 0; left -= step) clock.advance(Math.min(step, left));
  };
  const act = (keyword: Parameters<typeof driver.press>[0], then: number) => {
    driver.press(keyword);
    wait(then);
  };
  driver.party.call();
  wait(1003);
  act('answer', 1511);
  act('crdstart', 12_007);
  act('crdpause', 3333);
  act('crdresume', 5001);
  act('hold', 2500);
  act('resume', 2001);
  act('5', 700);
  act('mute', 1999);
  act('mute', 1001);
  act('crdstop', 4000);
  act('crdstart', 2222);
  driver.party.hangUp();
  wait(5000);
  const wavs = [];
  for (const { id } of driver.recorder.recordings()) wavs.push(await driver.recorder.wav(id));
  const all = new Uint8Array(await new Blob(wavs.map((wav) => wav.slice())).arrayBuffer());
  const trace = new TextEncoder().encode(JSON.stringify(driver.trace));
  dispose();
  return { wav: await sha256(all), trace: await sha256(trace) };
}
