import type { Section } from '../figure.ts';
import type { Run } from '../run.ts';
import { type Bed, inCall } from './bed.ts';

const SECONDS = 60;
const FULL_SECONDS = 600;

/** One long recording under load: every sample that left the worklet is looked for in the file. */
export async function measureLoss(bed: Bed, { full }: Run): Promise<Section> {
  const seconds = full ? FULL_SECONDS : SECONDS;
  await inCall(bed);
  const { check, underruns, lateness } = await bed.page.evaluate(async (seconds) => {
    const { live } = window;
    const wait = (duration: number) => new Promise((resolve) => setTimeout(resolve, duration));
    live.stall(true);
    const press = async (key: 'crdstart' | 'crdstop') => {
      await live.softkey(key);
      const at = live.clock.now();
      live.driver.press(key, at);
      return live.device.asked.findLast((pair) => pair.at === at)?.frame ?? live.device.frameAt(at);
    };
    const before = live.device.underruns;
    const from = await press('crdstart');
    await wait(seconds * 1000);
    const to = await press('crdstop');
    const recording = await live.lastRecording();
    live.stall(false);
    const { underruns, lateness } = live.device;
    return { check: await live.check(recording, [from, to]), underruns: underruns - before, lateness };
  }, seconds);
  return {
    title: `${seconds / 60} min recorded, main thread stalled 300 of every 500 ms`,
    figures: [
      {
        name: 'samples lost from worklet to file',
        measured: check.misplaced,
        unit: 'samples',
        aim: { atMost: 0 },
        note: `of ${2 * check.frames} of both legs, ${check.gaps} gaps${full ? '' : '; ten minutes with --full'}`,
      },
      {
        name: 'underruns of the device, counted apart',
        measured: underruns,
        unit: 'frames',
        note: `audio clock ${lateness.toFixed(0)} ms late`,
      },
    ],
  };
}
