import { chromium } from 'playwright';
import { preview } from 'vite';
import { launchOptions } from '../../tools/browser.ts';
import type { Section } from '../figure.ts';
import type { Run } from '../run.ts';
import type { Bed } from './bed.ts';
import { measureCuts } from './cuts.ts';
import { measureLoss } from './loss.ts';
import { measureOpening } from './opening.ts';
import { measurePainting } from './painting.ts';
import { measureSameness } from './sameness.ts';

/** Names of the parts, in the order they run. */
export const BROWSER_PARTS = ['same', 'cuts', 'loss', 'painting', 'opening'] as const;

type Measure = (bed: Bed, run: Run) => Promise<Section>;

const MEASURES: Readonly<
  Record<(typeof BROWSER_PARTS)[number], { readonly title: string; readonly measure: Measure }>
> = {
  same: { title: 'The same call in Node and Chromium', measure: measureSameness },
  cuts: { title: 'Cuts', measure: measureCuts },
  loss: { title: 'Samples lost', measure: measureLoss },
  painting: { title: 'Press to paint and live levels', measure: measurePainting },
  opening: { title: 'A recording of an hour', measure: measureOpening },
};

/** Serves the page from `folder` and measures it in Chromium, a fresh browser for each part. */
export async function measureInBrowser(
  folder: string,
  run: Run,
  add: (section: Section) => void,
): Promise<void> {
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 4190 },
  });
  const address = server.resolvedUrls?.local[0] ?? '';
  try {
    for (const part of BROWSER_PARTS) {
      if (run.only.length > 0 && !run.only.includes(part)) continue;
      const { title, measure } = MEASURES[part];
      try {
        add(await onPage(address, (bed) => measure(bed, run)));
      } catch (error) {
        add({ title, figures: [], problem: (error as Error).message.split('\n')[0] ?? '' });
      }
    }
  } finally {
    await server.close();
  }
}

async function onPage(address: string, measure: (bed: Bed) => Promise<Section>): Promise<Section> {
  const browser = await chromium.launch({
    ...(await launchOptions(['--enable-precise-memory-info', '--js-flags=--expose-gc'])),
    headless: true,
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } });
    page.on('pageerror', (error) => process.stderr.write(`  page: ${error.message}\n`));
    await page.goto(address);
    await page.waitForFunction(() => 'benchPage' in window);
    return await measure({ page, browser, cdp: await page.context().newCDPSession(page) });
  } finally {
    await browser.close();
  }
}
