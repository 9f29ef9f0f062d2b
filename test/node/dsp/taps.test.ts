import { describe, expect, it } from 'vitest';
import { type MediaGraph, SILENT_GRAPH } from '../../../src/audio/media-graph.ts';
import { noise } from '../../support/dsp-golden.ts';
import { DspRun } from '../../support/dsp-run.ts';

const near = noise(4_000, 11);
const far = noise(3_001, 12);

const graph: MediaGraph = {
  ...SILENT_GRAPH,
  sources: {
    near: { kind: 'sound', sound: 'near', loop: false },
    far: { kind: 'sound', sound: 'far', loop: true },
  },
  taps: { near: [{ source: 'near', gain: 1 }], far: [{ source: 'far', gain: 1 }] },
};

const loaded = (block = 128) =>
  new DspRun({ block }).at(
    0,
    { type: 'sound', sound: 'near', samples: near },
    { type: 'sound', sound: 'far', samples: far },
  );

describe('taps', () => {
  it('hand out two different full-scale signals, each in its own leg, bit for bit', () => {
    const run = loaded().at(0, { type: 'graph', graph });
    run.until(6_400);
    const looped = Int16Array.from({ length: 6_400 }, (_, i) => far[i % far.length] as number);
    const once = Int16Array.from({ length: 6_400 }, (_, i) => near[i] ?? 0);
    expect(Math.min(...once)).toBeLessThan(-32_700);
    expect(Math.max(...once)).toBeGreaterThan(32_700);
    expect(run.tap('near').samples).toEqual(once);
    expect(run.tap('far').samples).toEqual(looped);
  });

  it('start a source at the frame its key appears, in the middle of a block', () => {
    const run = loaded(960).at(1_001, { type: 'graph', graph });
    run.until(3_200);
    expect(run.tap('near').start).toBe(1_001);
    expect(run.tap('near').samples.slice(0, 500)).toEqual(near.slice(0, 500));
  });

  it('change their mix at the very frame of a graph, and a source goes on where it is', () => {
    const mutedNear: MediaGraph = { ...graph, taps: { ...graph.taps, near: [] } };
    const run = loaded(777).at(0, { type: 'graph', graph });
    run.at(500, { type: 'graph', graph: mutedNear }).at(907, { type: 'graph', graph });
    run.until(1_920);
    const expected = near.slice(0, 1_920).fill(0, 500, 907);
    expect(run.tap('near').samples).toEqual(expected);
  });

  it('start a source anew when its key comes to mean something else', () => {
    const swapped: MediaGraph = {
      ...graph,
      sources: { ...graph.sources, near: { kind: 'sound', sound: 'far', loop: false } },
    };
    const run = loaded().at(0, { type: 'graph', graph }).at(640, { type: 'graph', graph: swapped });
    run.until(1_280);
    expect(run.tap('near').samples.slice(640)).toEqual(far.slice(0, 640));
  });

  it('go on in a replaced buffer from the position the source has', () => {
    const other = noise(4_000, 13);
    const run = loaded().at(0, { type: 'graph', graph });
    run.at(333, { type: 'sound', sound: 'near', samples: other }).until(640);
    expect(run.tap('near').samples).toEqual(
      Int16Array.from([...near.slice(0, 333), ...other.slice(333, 640)]),
    );
  });

  it('add up what they are given and clip rather than wrap', () => {
    const both: MediaGraph = {
      ...graph,
      taps: {
        sum: [
          { source: 'near', gain: 1 },
          { source: 'far', gain: 1 },
        ],
        half: [{ source: 'near', gain: 0.5 }],
      },
    };
    const run = loaded().at(0, { type: 'graph', graph: both });
    run.until(1_600);
    const sums = run.tap('sum').samples;
    for (let i = 0; i < 1_600; i++) {
      const sum = (near[i] as number) + (far[i] as number);
      expect(sums[i]).toBe(Math.max(-32_768, Math.min(32_767, sum)));
    }
    expect(run.tap('half').samples[7]).toBe(Math.round((near[7] as number) / 2));
  });

  it('that have nothing to say run on in silence', () => {
    const run = new DspRun().at(100, { type: 'graph', graph: { ...SILENT_GRAPH, taps: { near: [] } } });
    run.until(1_000);
    expect(run.tap('near')).toEqual({ start: 100, samples: new Int16Array(860) });
  });

  it('give up the rest of their packet at the frame they leave', () => {
    const run = loaded().at(0, { type: 'graph', graph }).at(1_000, { type: 'graph', graph: SILENT_GRAPH });
    run.until(1_000);
    expect(run.tap('far').samples).toEqual(far.slice(0, 1_000));
    run.until(2_000);
    expect(run.tap('far').samples.length).toBe(1_000);
  });

  it('show their level each 20 ms, and only to one who asks', () => {
    const quiet = loaded().at(0, { type: 'graph', graph });
    quiet.until(640);
    expect(quiet.levels).toEqual([]);
    const run = new DspRun({ levels: true });
    run.at(0, { type: 'sound', sound: 'near', samples: new Int16Array(640).fill(-16_384) });
    run.at(0, { type: 'graph', graph: { ...graph, ears: { near: [] } } }, { type: 'hear', ear: 'near' });
    run.until(640);
    const level = { peak: 0.5, rms: 0.5 };
    expect(run.levels.filter(({ id }) => id === 'near').filter(({ peak }) => peak > 0)).toEqual([
      { id: 'near', frame: 0, ...level },
      { id: 'near', frame: 320, ...level },
    ]);
  });

  it('keep to media time when the DSP does not start at frame 0', () => {
    const run = new DspRun({ startFrame: 12_345 });
    run.at(0, { type: 'sound', sound: 'near', samples: near }, { type: 'graph', graph });
    run.until(13_440);
    expect(run.tap('near')).toEqual({ start: 12_345, samples: near.slice(0, 13_440 - 12_345) });
  });
});
