import { describe, expect, it } from 'vitest';
import type { MediaGraph, NoticeStarted, TapFrame } from '../../../src/audio/media-graph.ts';
import { VirtualDevice } from '../../../src/audio/virtual-device.ts';
import { VirtualClock } from '../../../src/clock/virtual-clock.ts';
import { digestOf, microphone, noise } from '../../support/dsp-golden.ts';

const graph: MediaGraph = {
  sources: { mic: { kind: 'microphone' }, far: { kind: 'sound', sound: 'far', loop: true } },
  ears: { near: [{ source: 'far', gain: 1, duck: true }] },
  taps: { near: [{ source: 'mic', gain: 1 }], far: [{ source: 'far', gain: 1 }] },
  buses: { call: ['near'] },
};

async function runCall(steps: readonly number[], asks = false): Promise<string> {
  const clock = new VirtualClock();
  const device = new VirtualDevice(clock, microphone);
  const frames: TapFrame[] = [];
  device.listen({ taps: (some) => frames.push(...some) });
  device.apply({ type: 'sound', sound: 'far', samples: noise(12_000, 1) });
  device.apply({ type: 'sound', sound: 'prompt', samples: noise(9_000, 2) });
  device.apply({ type: 'capture', ears: ['near'] });
  clock.setTimeout(() => device.apply({ type: 'graph', graph }), 333.3);
  clock.setTimeout(() => device.apply({ type: 'notice', bus: 'call', sound: 'prompt' }), 1_234.5);
  clock.setTimeout(
    () => device.apply({ type: 'recurring', bus: 'call', sound: 'prompt', every: 8_000 }, 31_111),
    1_500,
  );
  clock.setTimeout(() => device.apply({ type: 'recurring-stop', bus: 'call' }), 4_444.4);
  for (let i = 0; clock.now() < 6_000; i++) {
    await clock.advance(Math.min(steps[i % steps.length] as number, 6_000 - clock.now()));
    if (asks) device.frameAt(clock.now());
  }
  device.settle();
  return digestOf(frames);
}

describe('the virtual device', () => {
  it('gives the same bytes however time is advanced and whoever asks in between', async () => {
    const whole = await runCall([6_000]);
    expect(await runCall([1])).toBe(whole);
    expect(await runCall([7.3, 250, 1_001])).toBe(whole);
    expect(await runCall([13.7], true)).toBe(whole);
  });

  it('maps clock time to frames and back, from the moment it was made', async () => {
    const clock = new VirtualClock();
    await clock.advance(2_500);
    const device = new VirtualDevice(clock);
    const frames: TapFrame[] = [];
    device.listen({ taps: (some) => frames.push(...some) });
    expect(device.frameAt(2_500)).toBe(40_000);
    expect(device.timeOf(40_000)).toBe(2_500);
    device.apply({ type: 'graph', graph });
    await clock.advance(20);
    device.settle();
    expect(frames.map(({ tap, frame }) => [tap, frame])).toEqual([
      ['near', 40_000],
      ['far', 40_000],
    ]);
  });

  it('has handed out all frames up to now when it is asked for a frame', async () => {
    const clock = new VirtualClock();
    const device = new VirtualDevice(clock);
    let last = 0;
    device.listen({
      taps: (some) => {
        for (const { frame, samples } of some) last = frame + samples.length;
      },
    });
    device.apply({ type: 'graph', graph });
    await clock.advance(500);
    expect(last).toBeLessThan(8_000);
    device.frameAt(500);
    expect(last).toBe(8_000);
  });

  it('carries out a command given at a past frame now, one at a later frame then', async () => {
    const clock = new VirtualClock();
    const device = new VirtualDevice(clock);
    const starts: number[] = [];
    device.listen({ notice: ({ frame }: NoticeStarted) => starts.push(frame) });
    device.apply({ type: 'sound', sound: 'beep', samples: new Int16Array(160) });
    device.apply({ type: 'graph', graph });
    await clock.advance(100);
    device.apply({ type: 'notice', bus: 'call', sound: 'beep' }, 5);
    device.apply({ type: 'notice', bus: 'call', sound: 'beep' }, 4_001);
    await clock.advance(1_000);
    device.settle();
    expect(starts).toEqual([1_600, 4_001]);
  });

  it('takes commands from its own listeners', async () => {
    const clock = new VirtualClock();
    const device = new VirtualDevice(clock);
    const starts: number[] = [];
    device.apply({ type: 'sound', sound: 'beep', samples: new Int16Array(160) });
    device.apply({ type: 'graph', graph });
    device.listen({
      notice: ({ frame }) => {
        starts.push(frame);
        if (starts.length < 3) device.apply({ type: 'notice', bus: 'call', sound: 'beep' });
      },
    });
    device.apply({ type: 'notice', bus: 'call', sound: 'beep' });
    await clock.advance(3_000);
    expect(starts).toEqual([0, 320, 16_320]);
  });

  it('is silent on the microphone, tells nothing and holds no alarm once disposed', async () => {
    const clock = new VirtualClock();
    const device = new VirtualDevice(clock);
    const frames: TapFrame[] = [];
    device.listen({ taps: (some) => frames.push(...some) });
    device.apply({ type: 'graph', graph });
    await clock.advance(1_000);
    const told = frames.length;
    expect(
      frames.filter(({ tap }) => tap === 'near').every(({ samples }) => samples.every((s) => s === 0)),
    ).toBe(true);
    device.dispose();
    device.apply({ type: 'graph', graph });
    await clock.advance(5_000);
    expect(frames.length).toBe(told);
    expect(clock.pending).toBe(0);
    expect(device.underruns).toBe(0);
  });
});
