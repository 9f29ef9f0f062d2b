import type { Figure, Section } from '../figure.ts';
import type { RecordingCheck } from '../page/recording-check.ts';
import type { Run } from '../run.ts';
import { deviation, mean, median, nominally, quantile } from '../statistics.ts';
import { type Bed, click, inCall, pause } from './bed.ts';

const RECORDINGS = 25;
const KEYS = ['crdstart', 'crdpause', 'crdresume', 'crdstop'] as const;
/** Looks at the context's clock this near to a press, before and after, say which frame was heard then. */
const REACH = 2_500;
const FRAMES_PER_MS = 16;

/** One cut: when the press was asked for, and the place of its press in the page's list. */
interface Cut {
  readonly asked: number;
  readonly press: number;
}

/** A hundred cuts by real mouse presses, with the main thread stalled 300 of every 500 ms. */
export async function measureCuts(bed: Bed, { tell }: Run): Promise<Section> {
  const { page } = bed;
  await inCall(bed);
  await page.evaluate(() => window.live.stall(true));
  const cuts: Cut[] = [];
  const checks: RecordingCheck[] = [];
  for (let round = 0; round < RECORDINGS; round++) {
    const mine: Cut[] = [];
    for (const key of KEYS) mine.push({ asked: await press(bed, key), press: cuts.length + mine.length });
    cuts.push(...mine);
    checks.push(await check(bed, mine));
    if (round % 5 === 4) tell(`    ${cuts.length} cuts`);
  }
  await pause(REACH);
  const { presses, asked, seen, underruns, lateness } = await page.evaluate(() => {
    const { presses, device } = window.live;
    return {
      presses,
      asked: device.asked,
      seen: device.seen,
      underruns: device.underruns,
      lateness: device.lateness,
    };
  });
  const points = seen.map(({ frame, at }) => ({ x: at, y: frame }));
  const seenPresses = cuts.flatMap(({ press, asked }) => {
    const one = presses[press];
    return one ? [{ ...one, latency: one.epoch - asked }] : [];
  });
  const offsets = seenPresses.map(({ at }) => {
    const computed = asked.find((pair) => pair.at === at)?.frame ?? Number.NaN;
    return (computed - nominally(points, at, { slope: FRAMES_PER_MS, reach: REACH })) / FRAMES_PER_MS;
  });
  const note = `device: ${underruns} frames of underrun, ${lateness.toFixed(0)} ms late`;
  return {
    title: `${cuts.length} cuts by mouse, main thread stalled 300 of every 500 ms`,
    details: { offsets },
    figures: [
      ...sampleFigures(checks),
      {
        name: 'computed frame against the press, spread (sd)',
        measured: deviation(offsets),
        unit: 'ms',
        aim: { atMost: 0.5 },
        note: `mean ${mean(offsets).toFixed(3)} ms; ${note}`,
      },
      ...told(
        'press until the page got to it',
        seenPresses.map(({ late }) => late),
      ),
      ...told(
        'input latency: asked for until stamped',
        seenPresses.map(({ latency }) => latency),
      ),
    ],
  };
}

/** Presses the softkey of a keyword at any moment of the stall; gives the moment it was asked for. */
async function press(bed: Bed, keyword: (typeof KEYS)[number]): Promise<number> {
  const place = await bed.page.evaluate((key) => window.live.softkey(key), keyword);
  await pause(Math.random() * 500);
  return click(bed, place);
}

/** Reads the recording of these cuts back. */
async function check({ page }: Bed, cuts: readonly Cut[]): Promise<RecordingCheck> {
  return page.evaluate(
    async (presses) => {
      const { live } = window;
      const recording = await live.lastRecording();
      const frames = presses.map((press) => {
        const at = live.presses[press]?.at;
        return live.device.asked.find((pair) => pair.at === at)?.frame ?? Number.NaN;
      });
      return live.check(recording, frames);
    },
    cuts.map(({ press }) => press),
  );
}

const largest = (values: readonly number[]): number => Math.max(0, ...values.map(Math.abs));

function sampleFigures(checks: readonly RecordingCheck[]): readonly Figure[] {
  const aim = { atMost: 0 };
  const unit = 'samples';
  const frames = checks.reduce((sum, one) => sum + one.frames, 0);
  return [
    { name: 'skew of the legs, largest', measured: largest(checks.flatMap(({ skews }) => skews)), unit, aim },
    {
      name: 'file against computed frame, largest',
      measured: largest(checks.flatMap(({ errors }) => errors)),
      unit,
      aim,
    },
    {
      name: 'samples lost or out of place',
      measured: checks.reduce((sum, one) => sum + one.misplaced, 0),
      unit,
      aim,
      note: `of ${frames} frames in ${checks.length} recordings`,
    },
  ];
}

const told = (name: string, values: readonly number[]): readonly Figure[] => [
  {
    name,
    measured: median(values),
    unit: 'ms',
    note: `median; sd ${deviation(values).toFixed(2)}, 95 of 100 within ${quantile(values, 0.95).toFixed(1)} ms`,
  },
];
