import { readFile, writeFile } from 'node:fs/promises';
import { type Browser, chromium, expect, type Locator, type Page, test } from '@playwright/test';
import { loadSounds } from '../src/all-sounds.ts';
import { clipFromWav } from '../src/audio/clip.ts';
import { fileClips } from '../src/audio/file-clips.ts';
import { parseWav, writeWav } from '../src/audio/wav.ts';
import type { Sounds } from '../src/sounds.ts';
import { launchOptions } from '../tools/browser.ts';

/** One leg of a recording: mono Int16 at 16 kHz. */
export interface Legs {
  readonly near: Int16Array;
  readonly far: Int16Array;
}

/** The two sides of a stereo recording. */
export function legsOf(bytes: Uint8Array): Legs {
  const parsed = parseWav(bytes);
  if (!('wav' in parsed)) throw new Error(parsed.problem);
  expect(parsed.wav).toMatchObject({ sampleRate: 16_000, channels: 2 });
  const { samples } = parsed.wav;
  return { near: samples.filter((_, i) => i % 2 === 0), far: samples.filter((_, i) => i % 2 === 1) };
}

/** A built-in clip as samples. */
export async function builtInClip(name: 'near' | 'far'): Promise<Int16Array> {
  const outcome = clipFromWav(await readFile(new URL(`../public/clips/${name}.wav`, import.meta.url)), name);
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome.clip.samples;
}

/**
 * White noise of a seed, a quarter of full scale: any stretch of it is found at one place only, and a beep of a fifth
 * of a second can still be measured through it.
 */
export function noise(seed: number, length: number): Int16Array {
  let state = seed;
  return Int16Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return ((state >>> 16) - 32_768) >> 2;
  });
}

/** Writes a mono WAV and returns its path. */
export async function wavFile(name: string, samples: Int16Array, sampleRate = 16_000): Promise<string> {
  const path = test.info().outputPath(name);
  await writeFile(path, writeWav({ sampleRate, channels: 1 }, samples));
  return path;
}

/**
 * Loudness by 100 ms, in dB of full scale, at least -80: what is left of speech after a codec, a resampler, an echo
 * canceller or an automatic gain control, which adds to the dB but would bend linear levels.
 */
export function envelope(samples: Int16Array, rate = 16_000): number[] {
  const step = rate / 10;
  return Array.from({ length: Math.floor(samples.length / step) }, (_, i) => {
    const power = samples
      .subarray(i * step, (i + 1) * step)
      .reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0);
    return Math.max(-80, 10 * Math.log10(power / step || Number.MIN_VALUE));
  });
}

/** Best correlation, -1 to 1, of `part` with any stretch of `whole` (which is played in a loop). */
export function likeness(part: readonly number[], whole: readonly number[]): number {
  const at = (lag: number) => part.map((_, i) => whole[(i + lag) % whole.length] ?? 0);
  return Math.max(...whole.map((_, lag) => correlation(part, at(lag))));
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const dot = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? 0) - my), 0);
  return dot(a, ma, b, mb) / Math.sqrt(dot(a, ma, a, ma) * dot(b, mb, b, mb) || 1);
}

/** The page as a person uses it. */
export class Bench {
  readonly page: Page;
  readonly errors: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/${query}`);
    await expect(this.page.getByRole('region', { name: 'Phone screen' })).toBeVisible();
    await expect(this.button('Call the phone')).toBeVisible();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  softkey(label: string): Locator {
    return this.page
      .getByRole('toolbar', { name: 'Softkeys' })
      .getByRole('button', { name: label, exact: true });
  }

  get screen(): Locator {
    return this.page.getByRole('region', { name: 'Phone screen' });
  }

  /** The other party calls, the phone answers. */
  async connect(): Promise<void> {
    await this.button('Call the phone').click();
    await this.softkey('Answer').click();
    await expect(this.screen.getByText('Connected')).toBeVisible();
  }

  async record(): Promise<void> {
    await this.softkey('Record').click();
    await expect(this.softkey('StopRec')).toBeVisible();
    await expect(this.softkey('PauseRec')).toBeVisible();
  }

  get recordings(): Locator {
    return this.page.getByRole('region', { name: 'Recordings' });
  }

  /** Downloads the newest recording and takes it apart. */
  async downloadWav(): Promise<Legs> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.recordings
        .getByRole('button', { name: /Download WAV/ })
        .first()
        .click(),
    ]);
    return legsOf(await readFile(await download.path()));
  }
}

/** A browser of its own, with flags that hold for a whole browser (the file behind the microphone, autoplay). */
export async function withBrowser<T>(
  extra: string[],
  use: (page: Page, browser: Browser) => Promise<T>,
  without: readonly string[] = [],
): Promise<T> {
  const options = await launchOptions(extra);
  const args = options.args.filter((flag) => !without.some((start) => flag.startsWith(start)));
  const browser = await chromium.launch({ ...options, args });
  try {
    const context = await browser.newContext({
      baseURL: test.info().project.use.baseURL,
      viewport: { width: 1280, height: 800 },
      permissions: ['microphone'],
    });
    return await use(await context.newPage(), browser);
  } finally {
    await browser.close();
  }
}

/** Waits until the page's own clock has gone on: sound is made in real time, and this is how long a person talks. */
export async function talk(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate(async (wait) => {
    const { clock } = window.simulator;
    await new Promise<void>((resolve) => clock.setTimeout(resolve, wait));
  }, milliseconds);
}

/** A notice and what both ears of the call heard while it sounded. */
export interface HeardNotice {
  readonly sound: string;
  readonly near: Int16Array;
  readonly far: Int16Array;
}

/** Keeps what both ears of the first call hear from now on; the returned function hands out the stretches with notices. */
export async function captureEars(page: Page): Promise<() => Promise<readonly HeardNotice[]>> {
  const handle = await page.evaluateHandle(() => {
    const pieces: { tap: string; frame: number; samples: Int16Array }[] = [];
    const notices: { sound: string; frame: number; length: number }[] = [];
    const { media } = window.simulator;
    media.listen({
      taps: (frames) => pieces.push(...frames.filter(({ tap }) => tap.startsWith('ear:'))),
      notice: (notice) => notices.push(notice),
    });
    media.apply({ type: 'capture', ears: ['near', 'far.call-1'] });
    return { pieces, notices };
  });
  return async () => {
    const heard = await handle.evaluate(({ pieces, notices }) =>
      notices.map(({ sound, frame, length }) => {
        const ear = (tap: string) => {
          const out = new Int16Array(length);
          for (const piece of pieces) {
            if (piece.tap !== tap) continue;
            piece.samples.forEach((sample, i) => {
              const at = piece.frame + i - frame;
              if (at >= 0 && at < length) out[at] = sample;
            });
          }
          return Array.from(out);
        };
        return { sound, near: ear('ear:near'), far: ear('ear:far.call-1') };
      }),
    );
    return heard.map(({ sound, near, far }) => ({
      sound,
      near: Int16Array.from(near),
      far: Int16Array.from(far),
    }));
  };
}

/** The announcements and beeps as they are played. */
export async function noticeSounds(): Promise<Sounds> {
  return loadSounds(fileClips(new URL('../public/', import.meta.url)));
}

/** How much of `sound` is in `heard`: 1 if it was mixed in as it is, 0 if it is not there. */
export function share(sound: Int16Array, heard: Int16Array): number {
  let [product, energy] = [0, 0];
  sound.forEach((sample, i) => {
    product += sample * (heard[i] ?? 0);
    energy += sample * sample;
  });
  return energy === 0 ? 0 : product / energy;
}
