import { type Frames, framesOf, PACKET_FRAMES } from '../../src/audio/units.ts';
import type { Section } from '../figure.ts';
import { numberedSound } from '../numbered-sound.ts';
import { answeredCall, benchPhone, HOUR } from './calls.ts';
import { race, shortest } from './pace.ts';

/** Copies both legs, sample by sample, in 20 ms frames, into one stereo buffer: the least that a recording is. */
export function copyLegs(near: Int16Array, far: Int16Array, stereo: Int16Array): void {
  const length: Frames = near.length;
  for (let at = 0, to = 0; to < stereo.length; at = (at + PACKET_FRAMES) % length) {
    for (let i = at; i < at + PACKET_FRAMES; i++) {
      stereo[to++] = near[i] as number;
      stereo[to++] = far[i] as number;
    }
  }
}

/** An hour of a recorded call against the bare copying of its samples. */
export function mediaSpeed(): Section {
  const [near, far] = [numberedSound('near'), numberedSound('far')];
  const took = shortest(
    {
      prepare: () => {
        const phone = benchPhone();
        answeredCall(phone);
        phone.driver.press('crdstart');
        phone.clock.advance(1_000);
        return phone;
      },
      run: ({ clock }) => clock.advance(HOUR),
    },
    { prepare: () => 2 * framesOf(HOUR), run: (samples) => copyLegs(near, far, new Int16Array(samples)) },
  );
  return {
    title: 'Speed with media, headless',
    figures: race({
      name: 'an hour of a recorded call, into memory',
      bareName: 'copies the samples of both legs into a new buffer',
      simulated: HOUR,
      took,
      speed: 5_000,
    }),
  };
}
