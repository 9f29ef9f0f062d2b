import { readFileSync } from 'node:fs';
import type { Section } from '../figure.ts';
import { type Bed, pause } from './bed.ts';

const SAMPLE_EVERY = 20;

/** What something took: time in the page, and the most memory that the page's process held more than before. */
interface Cost {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Opening a recording of an hour from its peaks, beside decoding the file. */
export async function measureOpening(bed: Bed): Promise<Section> {
  const { page } = bed;
  await page.evaluate(() => window.benchPage.storeAnHour());
  const fresh = async () => {
    await page.reload();
    await page.waitForFunction(() => 'benchPage' in window);
    await bed.cdp.send('HeapProfiler.collectGarbage');
    await pause(500);
  };
  await fresh();
  const opened = await cost(bed, () => page.evaluate(() => window.benchPage.openRecording()));
  await fresh();
  const decoded = await cost(bed, () => page.evaluate(() => window.benchPage.decodeRecording()));
  return {
    title: 'A recording of an hour, from the store of the browser',
    figures: [
      {
        name: 'opened from its peaks, until both waves are drawn',
        measured: opened.milliseconds,
        unit: 'ms',
        aim: { atMost: decoded.milliseconds / 10 },
        note: 'aim: a tenth of decoding, in the same run',
      },
      {
        name: 'memory of the page for that, at most',
        measured: opened.megabytes,
        unit: 'MB',
        aim: { atMost: decoded.megabytes / 4 },
        note: 'aim: a quarter of decoding',
      },
      { name: 'read and decoded whole', measured: decoded.milliseconds, unit: 'ms' },
      { name: 'memory of the page for that, at most', measured: decoded.megabytes, unit: 'MB' },
    ],
  };
}

async function cost({ browser }: Bed, work: () => Promise<number>): Promise<Cost> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const before = residentOf(ids);
  let most = before;
  const sampler = setInterval(() => {
    most = Math.max(most, residentOf(ids));
  }, SAMPLE_EVERY);
  const milliseconds = await work();
  most = Math.max(most, residentOf(ids));
  clearInterval(sampler);
  return { milliseconds, megabytes: (most - before) / 1_000_000 };
}

/** Resident bytes of processes, from Linux's /proc; NaN elsewhere. */
function residentOf(ids: readonly number[]): number {
  try {
    return ids.reduce((sum, id) => {
      const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
      return sum + 1024 * Number(kilobytes);
    }, 0);
  } catch {
    return Number.NaN;
  }
}
