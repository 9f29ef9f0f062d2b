import type { Section } from '../figure.ts';
import type { Digests } from '../headless/same-call.ts';
import { headlessDigests } from '../headless-process.ts';
import type { Run } from '../run.ts';
import type { Bed } from './bed.ts';

const different = (all: readonly Digests[], what: keyof Digests): number =>
  new Set(all.map((one) => one[what])).size;

/** The same call at every speed, in Node and in Chromium: how many different files and traces come of it. */
export async function measureSameness({ page }: Bed, { headless }: Run): Promise<Section> {
  const inNode = await headlessDigests(headless);
  const inChromium = await page.evaluate(() => window.benchPage.sameCalls());
  const all = [...inNode, ...inChromium];
  const figure = (what: keyof Digests, name: string) => ({
    name,
    measured: different(all, what),
    unit: '',
    aim: { atMost: 1 },
    note: `${all.length} runs, clock moved on by 1 ms to a minute; SHA-256 ${all[0]?.[what].slice(0, 16)}`,
  });
  return {
    title: 'The same call at every speed, in Node and Chromium',
    figures: [figure('wav', 'different WAV files'), figure('trace', 'different traces')],
  };
}
