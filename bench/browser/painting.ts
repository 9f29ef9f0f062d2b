import type { Figure, Section } from '../figure.ts';
import { median, quantile } from '../statistics.ts';
import { type Bed, click, inCall, pause } from './bed.ts';

const PRESSES = 50;
const ROUNDS = 2;
const SHARES = 4;
const SHARE_SPAN = 3_000;
const DISPLAY_FRAME = 1000 / 60;

/** Press to paint, and what live levels cost, in a recorded call. */
export async function measurePainting(bed: Bed): Promise<Section> {
  await inCall(bed);
  const { page, cdp } = bed;
  await click(bed, await page.evaluate(() => window.live.softkey('crdstart')));
  await page.evaluate(() => window.live.softkey('crdstop'));
  await page.evaluate(() => window.live.watchPaint('mute'));
  const paints: Record<'with' | 'without', number[]> = { with: [], without: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const levels of ['without', 'with'] as const) {
      await page.evaluate((on) => window.live.showLevels(on), levels === 'with');
      paints[levels].push(...(await press(bed)));
    }
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const shares: Record<'with' | 'without', number[]> = { with: [], without: [] };
  for (let round = 0; round < SHARES; round++)
    for (const levels of ['without', 'with'] as const) {
      await page.evaluate((on) => window.live.showLevels(on), levels === 'with');
      await pause(300);
      shares[levels].push(await busyShare(bed));
    }
  const [idle, busy] = [median(shares.without), median(shares.with)];
  return {
    title: 'Press to paint and live levels, in a recorded call',
    figures: [
      paintFigure('press to paint without live levels', paints.without),
      paintFigure('press to paint with live levels', paints.with),
      {
        name: 'main thread spent on live levels of both legs',
        measured: busy - idle,
        unit: '%',
        aim: { atMost: 3 },
        note: `processor time of its tasks: ${busy.toFixed(1)} % with, ${idle.toFixed(1)} % without, median of ${SHARES} spans of ${SHARE_SPAN / 1000} s each`,
      },
    ],
  };
}

function paintFigure(name: string, times: readonly number[]): Figure {
  return {
    name,
    measured: quantile(times, 0.95),
    unit: 'ms',
    aim: { atMost: 2 * DISPLAY_FRAME },
    note: `95 of 100 of ${times.length} presses of Mute, to the frame on the display; median ${median(times).toFixed(1)} ms`,
  };
}

/** Presses Mute again and again; milliseconds from press to paint of each. */
async function press(bed: Bed): Promise<readonly number[]> {
  const place = await bed.page.evaluate(() => window.live.key('mute'));
  await bed.page.evaluate(() => {
    window.live.paints.times.length = 0;
  });
  for (let i = 0; i < PRESSES; i++) {
    await click(bed, place);
    await pause(60 + Math.random() * 50);
  }
  return bed.page.evaluate(() => [...window.live.paints.times]);
}

/** Percent of a span that the main thread was busy, in its own processor time. */
async function busyShare({ cdp }: Bed): Promise<number> {
  const read = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const [before, began] = [await read(), performance.now()];
  await pause(SHARE_SPAN);
  const [after, ended] = [await read(), performance.now()];
  return (100 * 1000 * (after - before)) / (ended - began);
}
