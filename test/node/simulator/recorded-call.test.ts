import { describe, expect, test } from 'vitest';
import { framesOf } from '../../../src/audio/units.ts';
import { parseWav } from '../../../src/audio/wav.ts';
import { channel, onDemandPhone, rampSounds } from '../../support/headless.ts';

async function stereo(wav: Uint8Array) {
  const parsed = parseWav(wav);
  if (!('wav' in parsed)) throw new Error(parsed.problem);
  return { near: channel(parsed.wav.samples, 0), far: channel(parsed.wav.samples, 1) };
}

describe('a recorded call, end to end', () => {
  test('the other party calls, the user records, pauses, resumes and stops; the file holds both sides and not the pause', async () => {
    const { clock, driver, simulator } = onDemandPhone();
    driver.party.call();
    clock.advance(1000);
    expect(driver.window?.status).toBe('ringing');
    driver.press('answer');
    clock.advance(2000);
    expect(driver.window?.status).toBe('connected');
    expect(driver.softkeys()[0]).toEqual({ keyword: 'crdstart', label: 'Record' });

    driver.press('crdstart');
    expect(driver.window?.recording.state).toBe('pending');
    clock.advance(3000);
    expect(driver.window?.recording.state).toBe('started');
    driver.press('crdpause');
    clock.advance(2000);
    expect(driver.window?.recording.state).toBe('paused');
    driver.press('crdresume');
    clock.advance(1500);
    driver.press('crdstop');
    clock.advance(1000);
    expect(driver.window?.recording.state).toBe('stopped');
    driver.press('endcall');
    clock.advance(3000);
    expect(driver.state.appearances).toEqual([]);

    const [recording, ...others] = driver.recorder.recordings();
    expect(others).toEqual([]);
    expect(recording).toMatchObject({ state: 'stopped', kept: true, direction: 'inbound', gaps: [] });
    expect(recording?.frames).toBe(framesOf(4500));
    expect(recording?.pauses).toEqual([{ at: framesOf(3000), from: framesOf(6000), to: framesOf(8000) }]);
    const { near, far } = await stereo(await driver.recorder.wav(recording?.id ?? ''));
    // Sound began with the answer at 1 s; Record fell 2 s later.
    const sounds = rampSounds();
    const said = (sound: string, from: number, to: number) =>
      sounds.get(sound)?.slice(framesOf(from), framesOf(to)) ?? new Int16Array();
    const expected = (sound: string) =>
      Int16Array.from([...said(sound, 2000, 5000), ...said(sound, 7000, 8500)]);
    expect(near).toEqual(expected('clip.near'));
    expect(far).toEqual(expected('clip.far'));
    simulator.dispose();
    expect(clock.pending).toBe(0);
  });
});
