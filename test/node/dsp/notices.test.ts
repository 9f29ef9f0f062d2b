import { describe, expect, it } from 'vitest';
import { type MediaGraph, SILENT_GRAPH } from '../../../src/audio/media-graph.ts';
import { SAMPLE_RATE } from '../../../src/audio/units.ts';
import { DspRun } from '../../support/dsp-run.ts';

const flat = (length: number, value: number) => new Int16Array(length).fill(value);

const graph: MediaGraph = {
  sources: {
    near: { kind: 'sound', sound: 'near', loop: true },
    far: { kind: 'sound', sound: 'far', loop: true },
    ringback: { kind: 'sound', sound: 'steady', loop: true },
  },
  ears: {
    near: [
      { source: 'far', gain: 1, duck: true },
      { source: 'ringback', gain: 1 },
    ],
    'far.1': [{ source: 'near', gain: 1, duck: true }],
    'far.2': [{ source: 'near', gain: 1, duck: true }],
  },
  taps: { near: [{ source: 'near', gain: 1 }], far: [{ source: 'far', gain: 1 }] },
  buses: { '1': ['near', 'far.1'], '2': ['near', 'far.2'] },
};
const withoutBus1: MediaGraph = { ...graph, buses: { '2': ['near', 'far.2'] } };

const PROMPT = 3_000;
const call = () =>
  new DspRun({ block: 777 }).at(
    0,
    { type: 'sound', sound: 'near', samples: flat(100, 4_000) },
    { type: 'sound', sound: 'far', samples: flat(100, 8_000) },
    { type: 'sound', sound: 'steady', samples: flat(100, 100) },
    { type: 'sound', sound: 'prompt', samples: flat(PROMPT, 1_000) },
    { type: 'sound', sound: 'beep', samples: flat(800, 2_000) },
    { type: 'capture', ears: ['near', 'far.1', 'far.2'] },
    { type: 'graph', graph },
  );

describe('announcements', () => {
  it('are heard by the ears of their bus and never reach a tap', () => {
    const run = call().at(1_000, { type: 'notice', bus: '1', sound: 'prompt' });
    run.until(8_000);
    expect(new Set(run.tap('near').samples)).toEqual(new Set([4_000]));
    expect(new Set(run.tap('far').samples)).toEqual(new Set([8_000]));
    expect(run.ear('near').samples[1_000]).toBe(9_100);
    expect(run.ear('far.1').samples[1_000]).toBe(5_000);
    expect(new Set(run.ear('far.2').samples)).toEqual(new Set([4_000]));
    expect(run.notices).toEqual([{ bus: '1', sound: 'prompt', frame: 1_000, length: PROMPT }]);
  });

  it('lower speech by 12 dB over 20 ms in the ears that hear them, and leave tones as they are', () => {
    const run = call().at(1_000, { type: 'notice', bus: '1', sound: 'prompt' });
    run.until(8_000);
    const ear = run.ear('near').samples;
    const ducked = Math.round(8_000 * 10 ** (-12 / 20));
    expect(ear[999]).toBe(8_100);
    expect(ear[1_160]).toBe(Math.round(8_000 - (8_000 - ducked) / 2) + 1_100);
    expect(ear[1_320]).toBe(ducked + 1_100);
    expect(ear[3_999]).toBe(ducked + 1_100);
    expect(ear[4_320]).toBe(8_100);
    for (let i = 1_001; i <= 4_320; i++) {
      if (i !== 4_000) expect(Math.abs((ear[i] as number) - (ear[i - 1] as number))).toBeLessThanOrEqual(20);
    }
  });

  it('play one after the other, in the order they were queued', () => {
    const run = call();
    run.at(500, { type: 'notice', bus: '1', sound: 'prompt' }, { type: 'notice', bus: '1', sound: 'beep' });
    run.at(600, { type: 'notice', bus: '1', sound: 'prompt' }, { type: 'notice', bus: '2', sound: 'beep' });
    run.until(20_000);
    expect(run.notices.map(({ bus, sound, frame }) => [bus, sound, frame])).toEqual([
      ['1', 'prompt', 500],
      ['2', 'beep', 600],
      ['1', 'beep', 500 + PROMPT],
      ['1', 'prompt', 500 + PROMPT + 800],
    ]);
  });

  it('stop at once and are forgotten when their bus leaves', () => {
    const run = call();
    run.at(500, { type: 'notice', bus: '1', sound: 'prompt' }, { type: 'notice', bus: '1', sound: 'beep' });
    run.at(500, { type: 'recurring', bus: '1', sound: 'beep', every: 1_000 });
    run.at(1_234, { type: 'graph', graph: withoutBus1 }).at(2_000, { type: 'graph', graph });
    run.at(1_500, { type: 'notice', bus: '1', sound: 'beep' });
    run.until(30_000);
    expect(run.notices.length).toBe(1);
    const ear = run.ear('near').samples;
    const step = (ear[1_233] as number) - (ear[1_234] as number);
    expect(step).toBeGreaterThan(980);
    expect(new Set(ear.slice(1_234 + 320))).toEqual(new Set([8_100]));
  });

  it('of a sound that is not loaded are told with length 0 and take no time', () => {
    const run = call();
    run.at(500, { type: 'notice', bus: '1', sound: 'lost' }, { type: 'notice', bus: '1', sound: 'beep' });
    run.until(2_000);
    expect(run.notices.map(({ sound, frame, length }) => [sound, frame, length])).toEqual([
      ['lost', 500, 0],
      ['beep', 500, 800],
    ]);
  });

  it('leave the ear that is heard within full scale', () => {
    const run = call().at(0, { type: 'sound', sound: 'prompt', samples: flat(PROMPT, 32_767) });
    run.at(0, { type: 'hear', ear: 'near' }, { type: 'notice', bus: '1', sound: 'prompt' });
    expect(Math.max(...run.until(1_000))).toBe(1);
  });
});

describe('the recurring tones of two recordings of a call', () => {
  it('keep their own schedules, and the end of one leaves the other', () => {
    const run = call().at(0, { type: 'recurring', bus: '1', sound: 'beep', every: 5_000, of: 'recording-1' });
    run.at(1_000, { type: 'recurring', bus: '1', sound: 'beep', every: 7_000, of: 'recording-2' });
    run.at(11_000, { type: 'recurring-stop', bus: '1', of: 'recording-1' }).until(30_000);
    expect(run.notices.map(({ frame }) => frame)).toEqual([5_000, 8_000, 10_000, 15_000, 22_000, 29_000]);
  });
});

describe('the recurring tone', () => {
  it('sounds exactly every N seconds for an hour', () => {
    const run = new DspRun({ block: 960 }).at(0, { type: 'sound', sound: 'beep', samples: flat(800, 2_000) });
    run.at(0, { type: 'graph', graph: { ...SILENT_GRAPH, buses: { '1': ['near'] } } });
    const from = 1_237;
    const every = 15 * SAMPLE_RATE;
    run.at(from, { type: 'recurring', bus: '1', sound: 'beep', every });
    while (run.dsp.frame < 3_600 * SAMPLE_RATE + 2_000) run.dsp.process(undefined, undefined, 960);
    expect(run.notices.map(({ frame }) => frame)).toEqual(
      Array.from({ length: 240 }, (_, n) => from + (n + 1) * every),
    );
  });

  it('waits for an announcement, and its schedule does not move for that', () => {
    const run = call().at(0, { type: 'recurring', bus: '1', sound: 'beep', every: 5_000 });
    run.at(4_000, { type: 'notice', bus: '1', sound: 'prompt' }).until(16_000);
    expect(run.notices.map(({ sound, frame }) => [sound, frame])).toEqual([
      ['prompt', 4_000],
      ['beep', 7_000],
      ['beep', 10_000],
      ['beep', 15_000],
    ]);
  });

  it('does not pile up behind a long queue', () => {
    const run = call().at(0, { type: 'recurring', bus: '1', sound: 'beep', every: 1_000 });
    for (let n = 0; n < 3; n++) run.at(500, { type: 'notice', bus: '1', sound: 'prompt' });
    run.until(12_000);
    expect(run.notices.filter(({ sound }) => sound === 'beep').map(({ frame }) => frame)).toEqual([
      9_500, 10_300, 11_100,
    ]);
  });

  it('stops at the frame it is told to, a waiting tone included', () => {
    const run = call().at(0, { type: 'recurring', bus: '1', sound: 'beep', every: 5_000 });
    run.at(9_000, { type: 'notice', bus: '1', sound: 'prompt' });
    run.at(11_000, { type: 'recurring-stop', bus: '1' });
    run.until(30_000);
    expect(run.notices.map(({ sound, frame }) => [sound, frame])).toEqual([
      ['beep', 5_000],
      ['prompt', 9_000],
    ]);
    const tie = call().at(0, { type: 'recurring', bus: '1', sound: 'beep', every: 5_000 });
    tie.at(5_000, { type: 'recurring-stop', bus: '1' }).until(10_000);
    expect(tie.notices).toEqual([]);
  });

  it('begins anew when it is set again', () => {
    const run = call().at(0, { type: 'recurring', bus: '1', sound: 'beep', every: 5_000 });
    run.at(4_000, { type: 'recurring', bus: '1', sound: 'beep', every: 3_000 }).until(11_000);
    expect(run.notices.map(({ frame }) => frame)).toEqual([7_000, 10_000]);
  });
});
