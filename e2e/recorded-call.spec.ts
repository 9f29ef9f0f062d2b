import { expect, test } from '@playwright/test';
import { offsetOf } from '../src/audio/measure.ts';
import { floatOfInt16, int16OfFloat } from '../src/audio/pcm.ts';
import { resample } from '../src/audio/resample.ts';
import {
  Bench,
  builtInClip,
  captureEars,
  envelope,
  likeness,
  noise,
  noticeSounds,
  share,
  talk,
  wavFile,
  withBrowser,
} from './support.ts';

test('the main job by hand: call, Record, PauseRec, ResumeRec, StopRec, play back', async ({ page }) => {
  const bench = new Bench(page);
  await bench.open();
  await bench.connect();
  await bench.record();
  await expect(bench.screen.getByText('Recording started')).toBeVisible();
  await talk(page, 2000);
  await bench.softkey('PauseRec').click();
  await expect(bench.softkey('ResumeRec')).toBeVisible();
  await bench.softkey('ResumeRec').click();
  await expect(bench.softkey('PauseRec')).toBeVisible();
  await talk(page, 1000);
  await bench.softkey('StopRec').click();
  await expect(bench.softkey('Record')).toBeVisible();
  await bench.softkey('End call').click();
  await expect(bench.button('Call the phone')).toBeEnabled();

  await bench.recordings.getByRole('button', { name: /^Play/ }).first().click();
  const position = bench.recordings.getByRole('slider');
  await expect(position).toBeVisible();
  await expect(async () => {
    expect(Number(await position.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  }).toPass();
  expect(bench.errors).toEqual([]);
});

test('each leg holds its own source and not the other: a microphone that plays speech, a far party that plays another', async () => {
  const [near, far] = [await builtInClip('near'), await builtInClip('far')];
  const microphone = await wavFile(
    'microphone.wav',
    int16OfFloat(resample(floatOfInt16(near), 16_000, 48_000)),
    48_000,
  );
  const farFile = await wavFile('far.wav', far);
  await withBrowser([`--use-file-for-fake-audio-capture=${microphone}`], async (page) => {
    const bench = new Bench(page);
    await bench.open();
    await page.getByLabel('Near leg', { exact: true }).selectOption('Microphone');
    await page.getByLabel('Far leg', { exact: true }).selectOption('File');
    await page.getByLabel('Far leg file').setInputFiles(farFile);
    await bench.connect();
    await bench.record();
    await talk(page, 12_000);
    await bench.softkey('StopRec').click();
    await expect(bench.softkey('Record')).toBeVisible();
    const legs = await bench.downloadWav();
    // The file is played bit for bit; the microphone's way leads through converters and the echo canceller.
    // The other party first speaks after four seconds.
    const speech = legs.far.slice(16_000 * 4, 16_000 * 9);
    expect(offsetOf(speech, far, 0.999)).toBeDefined();
    expect(offsetOf(speech, near)).toBeUndefined();
    const spoken = envelope(legs.near);
    expect(likeness(spoken, envelope(near))).toBeGreaterThan(0.88);
    expect(likeness(spoken, envelope(far))).toBeLessThan(0.88);
    expect(bench.errors).toEqual([]);
  });
});

test('two files are aligned to the sample, the paused span is absent, announcements and beeps are heard by both and in neither leg', async ({
  page,
}) => {
  const [near, far] = [noise(1, 16_000 * 60), noise(2, 16_000 * 60)];
  const files = { near: await wavFile('near.wav', near), far: await wavFile('far.wav', far) };
  const bench = new Bench(page);
  await bench.open();
  for (const [leg, file] of [
    ['Near leg', files.near],
    ['Far leg', files.far],
  ] as const) {
    await page.getByLabel(leg, { exact: true }).selectOption('File');
    await page.getByLabel(`${leg} file`).setInputFiles(file);
  }
  await page.getByRole('tab', { name: 'Recording settings' }).click();
  await page.getByLabel('Pause/resume notice').selectOption('Beep');
  await page.getByLabel('Start/stop announcement, internal calls').check();
  await bench.connect();
  const ears = await captureEars(page);
  await bench.record();
  await talk(page, 3000);
  await bench.softkey('PauseRec').click();
  await expect(bench.softkey('ResumeRec')).toBeVisible();
  await talk(page, 3500);
  await bench.softkey('ResumeRec').click();
  await expect(bench.softkey('PauseRec')).toBeVisible();
  await talk(page, 4000);
  await bench.softkey('StopRec').click();
  await expect(bench.softkey('Record')).toBeVisible();
  await talk(page, 3500);
  await bench.softkey('End call').click();

  const legs = await bench.downloadWav();
  const start = offsetOf(legs.near.slice(0, 1600), near) ?? -1;
  expect(offsetOf(legs.far.slice(0, 1600), far)).toBe(start);
  // Up to the cut both legs are their source, bit for bit: no announcement is in them.
  const cut = firstDifference(legs.near, near, start);
  expect(firstDifference(legs.far, far, start)).toBe(cut);
  expect(cut).toBeGreaterThan(16_000 * 2.5);
  // After it they go on together, later in the source by the length of the pause.
  const after = offsetOf(legs.near.slice(cut, cut + 1600), near) ?? -1;
  expect(offsetOf(legs.far.slice(cut, cut + 1600), far)).toBe(after);
  const pause = after - (start + cut);
  expect(pause).toBeGreaterThan(16_000 * 3);
  expect(firstDifference(legs.near.slice(cut), near, after)).toBe(legs.near.length - cut);
  expect(firstDifference(legs.far.slice(cut), far, after)).toBe(legs.far.length - cut);

  const heard = await ears();
  expect(heard.map(({ sound }) => sound)).toEqual([
    'prompt.recording-started',
    'beep.pause',
    'beep.resume',
    'prompt.recording-stopped',
  ]);
  const sounds = await noticeSounds();
  for (const { sound, near, far } of heard) {
    const played = sounds.get(sound) ?? new Int16Array();
    expect(share(played, near), `${sound} at the user's ear`).toBeCloseTo(1, 1);
    expect(share(played, far), `${sound} at the other party's ear`).toBeCloseTo(1, 1);
  }
  expect(bench.errors).toEqual([]);
});

/** First sample in which a leg differs from its source, which it plays from `offset` on; its length if none does. */
function firstDifference(leg: Int16Array, source: Int16Array, offset: number): number {
  const at = leg.findIndex((sample, i) => sample !== source[(i + offset) % source.length]);
  return at < 0 ? leg.length : at;
}
