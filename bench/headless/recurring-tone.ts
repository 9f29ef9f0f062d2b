import { computedSounds } from '../../src/all-sounds.ts';
import { type Frames, SAMPLE_RATE } from '../../src/audio/units.ts';
import type { Section } from '../figure.ts';
import { answeredCall, benchPhone, HOUR, ON_DEMAND, SECOND } from './calls.ts';

const EVERY_SECONDS = 10;

/** Where something begins to sound after at least a second of silence. */
class Onsets {
  readonly frames: Frames[] = [];
  #silentSince: Frames = 0;

  hear(frame: Frames, samples: Int16Array): void {
    for (let i = 0; i < samples.length; i++) {
      if (samples[i] === 0) continue;
      if (frame + i - this.#silentSince >= SAMPLE_RATE) this.frames.push(frame + i);
      this.#silentSince = frame + i;
    }
  }
}

/** An hour of recurring tones, as the other party hears them: how far each is from where the first one puts it. */
export function recurringTone(): Section {
  const phone = benchPhone({
    sounds: computedSounds(), // nobody speaks: only the tone is heard
    settings: { ...ON_DEMAND, recurringTone: { enabled: true, seconds: EVERY_SECONDS } },
  });
  const { simulator, clock, driver } = phone;
  answeredCall(phone);
  const [call] = simulator.calls();
  const onsets = new Onsets();
  simulator.media.listen({
    taps: (frames) => {
      for (const { tap, frame, samples } of frames)
        if (tap === `ear:far.${call?.id}`) onsets.hear(frame, samples);
    },
  });
  simulator.media.apply({ type: 'capture', ears: [`far.${call?.id}`] });
  driver.press('crdstart');
  clock.advance(HOUR + SECOND); // the first tone is one period after the recorder's yes
  phone.dispose();
  const [first = 0] = onsets.frames;
  const errors = onsets.frames.map((frame, i) => Math.abs(frame - first - i * EVERY_SECONDS * SAMPLE_RATE));
  const expected = Math.floor(HOUR / SECOND / EVERY_SECONDS);
  return {
    title: 'Recurring tone, an hour of it',
    figures: [
      {
        name: 'largest error of an onset, as heard',
        measured: Math.max(...errors),
        unit: 'samples',
        aim: { atMost: 0 },
        note: `${onsets.frames.length} tones, one each ${EVERY_SECONDS} s`,
      },
      {
        name: 'tones that are missing or too many',
        measured: Math.abs(onsets.frames.length - expected),
        unit: '',
        aim: { atMost: 0 },
      },
    ],
  };
}
