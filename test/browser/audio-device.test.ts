import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AudioDevice } from '../../src/audio/audio-device.ts';
import { BROWSER_AUDIO } from '../../src/audio/audio-ports.ts';
import type { Level, MediaGraph, TapFrame } from '../../src/audio/media-graph.ts';
import { SAMPLE_RATE } from '../../src/audio/units.ts';
import { WallClock } from '../../src/clock/wall-clock.ts';
import { noise } from '../support/dsp-golden.ts';

const graph: MediaGraph = {
  sources: { mic: { kind: 'microphone' }, far: { kind: 'sound', sound: 'far', loop: true } },
  ears: { near: [{ source: 'far', gain: 1, duck: true }] },
  taps: { near: [{ source: 'mic', gain: 1 }], far: [{ source: 'far', gain: 1 }] },
  buses: { call: ['near'] },
};
const FAR = 8_000;

describe('the audio device in Chromium', () => {
  let clock: WallClock;
  let device: AudioDevice;
  let frames: TapFrame[];
  const samplesOf = (id: string) =>
    Int16Array.from(frames.filter(({ tap }) => tap === id).flatMap(({ samples }) => [...samples]));
  const secondsOf = (id: string) => samplesOf(id).length / SAMPLE_RATE;

  beforeEach(() => {
    clock = new WallClock();
    device = new AudioDevice({ clock, volume: 3 });
    frames = [];
    device.listen({ taps: (some) => frames.push(...some) });
    device.apply({ type: 'sound', sound: 'far', samples: noise(FAR, 1) });
    device.apply({ type: 'graph', graph });
    device.apply({ type: 'hear', ear: 'near' });
  });
  afterEach(() => {
    device.dispose();
    clock.dispose();
  });

  it('taps both legs without a gap and bit for bit', async () => {
    expect(await device.resume()).toEqual({ ok: true });
    await vi.waitFor(() => expect(secondsOf('far')).toBeGreaterThan(0.6), { timeout: 15_000 });
    for (const id of ['near', 'far']) {
      const mine = frames.filter(({ tap }) => tap === id);
      mine.reduce((next, { frame, samples }) => {
        expect(frame).toBe(next);
        return frame + samples.length;
      }, mine[0]?.frame ?? 0);
    }
    const far = noise(FAR, 1);
    expect(samplesOf('far').every((sample, i) => sample === far[i % FAR])).toBe(true);
  });

  it('takes in the microphone, and silence once it is released', async () => {
    const levels: Level[] = [];
    device.listen({ levels: (some) => levels.push(...some) });
    await device.resume();
    expect(await device.useMicrophone()).toEqual({ ok: true });
    await vi.waitFor(() => expect(samplesOf('near').some((sample) => Math.abs(sample) > 1_000)).toBe(true), {
      timeout: 15_000,
    });
    expect(levels.some(({ id, peak }) => id === 'near' && peak > 0.03)).toBe(true);
    device.releaseMicrophone();
    expect(device.microphoneOpen).toBe(false);
    const silentFor = () => {
      const near = samplesOf('near');
      return near.length - 1 - near.findLastIndex((sample) => sample !== 0);
    };
    // The fake microphone beeps once a second.
    await vi.waitFor(() => expect(silentFor()).toBeGreaterThan(1.5 * SAMPLE_RATE), { timeout: 15_000 });
  });

  it('tells a notice at the frame it was asked for', async () => {
    const starts: number[] = [];
    device.listen({ notice: ({ frame }) => starts.push(frame) });
    device.apply({ type: 'notice', bus: 'call', sound: 'far' }, 9_999);
    await device.resume();
    await vi.waitFor(() => expect(starts).toEqual([9_999]), { timeout: 15_000 });
  });

  it('maps page time to frames evenly while the main thread stalls', async () => {
    await device.resume();
    await vi.waitFor(() => expect(secondsOf('far')).toBeGreaterThan(1), { timeout: 15_000 });
    const offsets: number[] = [];
    while (offsets.length < 12) {
      const busy = performance.now() + 150;
      while (performance.now() < busy);
      const at = clock.fromPage(performance.now());
      offsets.push(device.frameAt(at) / 16 - at);
      await new Promise<void>((resolve) => clock.setTimeout(resolve, 50));
    }
    const spread = Math.max(...offsets) - Math.min(...offsets);
    // A starved machine may stop the audio clock itself: that is told, and is no error of the map.
    if (device.lateness === 0) expect(spread).toBeLessThan(1);
    expect(device.timeOf(device.frameAt(5_000))).toBeCloseTo(5_000, 0);
  });

  it('stands still while the sound is suspended, and is right again after', async () => {
    device.dispose();
    let context: AudioContext | undefined;
    const createContext = () => {
      context = BROWSER_AUDIO.createContext();
      return context;
    };
    const wait = (delay: number) => new Promise<void>((resolve) => clock.setTimeout(resolve, delay));
    device = new AudioDevice({ clock, ports: { ...BROWSER_AUDIO, createContext } });
    await device.resume();
    await wait(400);
    await context?.suspend();
    await wait(50);
    const held = device.frameAt(clock.now());
    await wait(500);
    expect(device.state).toBe('suspended');
    expect(device.frameAt(clock.now())).toBe(held);
    await device.resume();
    await vi.waitFor(() => expect(device.frameAt(clock.now())).toBeGreaterThan(held), { timeout: 15_000 });
    await wait(400);
    const { contextTime = 0, performanceTime = 0 } = context?.getOutputTimestamp() ?? {};
    const error = device.frameAt(clock.fromPage(performanceTime)) - contextTime * SAMPLE_RATE;
    if (device.lateness === 0) expect(Math.abs(error)).toBeLessThan(16);
  });

  it('says in words when the microphone is refused, and plays on', async () => {
    device.dispose();
    const refused = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
    device = new AudioDevice({ clock, ports: { ...BROWSER_AUDIO, openMicrophone: refused } });
    device.listen({ taps: (some) => frames.push(...some) });
    device.apply({ type: 'graph', graph });
    await device.resume();
    expect(await device.useMicrophone()).toMatchObject({ ok: false, problem: 'refused' });
    await vi.waitFor(() => expect(secondsOf('near')).toBeGreaterThan(0.1), { timeout: 15_000 });
    expect(device.state).toBe('running');
  });
});
