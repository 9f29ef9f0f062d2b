import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameArrivals } from '../../../src/audio/frame-arrivals.ts';
import { FrameClock } from '../../../src/audio/frame-clock.ts';

/** Feeds pairs of a sound card that was started at `start` and is `ppm` off, `noise` ms beside the truth. */
function feed(
  clock: FrameClock,
  from: number,
  to: number,
  start = 1_000,
  ppm = 0,
  noise = (_: number) => 0,
): void {
  for (let at = from; at <= to; at += 137) clock.observe((at - start) * 16 * (1 + ppm / 1e6), at + noise(at));
}

describe('the frame clock', () => {
  it('tells the frame heard at any moment, and the moment of a frame', () => {
    const clock = new FrameClock();
    feed(clock, 1_000, 9_000);
    expect(clock.frameAt(5_000)).toBe(64_000);
    expect(clock.frameAt(12_000)).toBe(176_000);
    expect(clock.frameAt(0)).toBe(0);
    expect(clock.timeOf(64_000)).toBeCloseTo(5_000, 6);
  });

  it('stays within half a millisecond of a drifting sound card read by a page that stalls', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300, max: 300 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 60 }),
        (ppm, random) => {
          const clock = new FrameClock();
          let i = 0;
          // One pair in five is up to 15 ms late; the others within the browser's 0.1 ms.
          const noise = () => {
            const value = random[i++ % random.length] as number;
            return i % 5 === 0 ? value * 15 : (value - 0.5) * 0.1;
          };
          feed(clock, 1_000, 20_000, 1_000, ppm, noise);
          for (const at of [17_000, 20_000, 20_500]) {
            const truth = (at - 1_000) * 16 * (1 + ppm / 1e6);
            expect(Math.abs(clock.frameAt(at) - truth)).toBeLessThan(16 * 0.5);
          }
        },
      ),
      { seed: 1 },
    );
  });

  it('follows an audio clock that fell behind, and tells by how much', () => {
    const clock = new FrameClock();
    feed(clock, 1_000, 9_000);
    expect(clock.lateness).toBe(0);
    feed(clock, 9_100, 15_000, 2_400);
    expect(clock.lateness).toBeCloseTo(1_400, 3);
    expect(clock.frameAt(15_000)).toBe((15_000 - 2_400) * 16);
  });

  it('is not led astray by a single pair that is far off', () => {
    const clock = new FrameClock();
    feed(clock, 1_000, 9_000);
    clock.observe(0, 9_200);
    feed(clock, 9_400, 10_000);
    expect(clock.frameAt(10_000)).toBe(144_000);
    expect(clock.lateness).toBe(0);
  });

  it('stands still while it is held and goes on along a new line', () => {
    const clock = new FrameClock();
    feed(clock, 1_000, 5_000);
    clock.hold(64_000);
    expect(clock.frameAt(4_000)).toBe(48_000);
    expect(clock.frameAt(60_000)).toBe(64_000);
    clock.run(60_000);
    clock.observe(63_000, 4_900); // the browser's last word from before
    expect(clock.frameAt(60_000)).toBe(64_000);
    clock.observe(64_160, 60_010);
    expect(clock.frameAt(60_020)).toBe(64_320);
    expect(clock.lateness).toBe(0);
  });

  it('tells frame 0 before anything runs', () => {
    expect(new FrameClock().frameAt(1_234)).toBe(0);
  });
});

describe('frame reports without an output timestamp', () => {
  it('pass on the least delayed of each second', () => {
    const arrivals = new FrameArrivals();
    const passed: number[][] = [];
    for (let n = 0; n <= 20; n++) {
      const at = n * 100;
      const delay = n % 7 === 3 ? 2 : 40 + n;
      arrivals.arrived((at - delay) * 16, at, (frame, when) => passed.push([frame, when]));
    }
    expect(passed).toEqual([
      [298 * 16, 300],
      [1_698 * 16, 1_700],
    ]);
  });
});
