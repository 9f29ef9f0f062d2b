import { describe, expect, it } from 'vitest';
import type { FromDsp } from '../../../src/audio/dsp-messages.ts';
import { DspSession } from '../../../src/audio/dsp-session.ts';
import type { DspCommand, TapFrame } from '../../../src/audio/media-graph.ts';
import {
  digestOf,
  GOLDEN_COMMANDS,
  GOLDEN_FRAMES,
  GOLDEN_SHA256,
  microphone,
} from '../../support/dsp-golden.ts';

const graph: DspCommand = {
  type: 'graph',
  graph: { sources: {}, ears: {}, taps: { near: [] }, buses: {} },
};

describe('a DSP session', () => {
  it('posts the golden call, batch for batch, with all its buffers', async () => {
    const frames: TapFrame[] = [];
    const messages = GOLDEN_COMMANDS.map(({ command, atFrame }) => ({
      type: 'apply' as const,
      command,
      atFrame,
    }));
    const session = new DspSession(0, messages, ({ taps }, transfer) => {
      frames.push(...taps);
      expect(transfer).toEqual(taps.map(({ samples }) => samples.buffer));
    });
    const input = new Float32Array(128);
    for (let frame = 0; frame < GOLDEN_FRAMES; frame += 128) {
      microphone(frame, input);
      session.process(frame, new Float32Array(128), input, 128);
    }
    expect(await digestOf(frames)).toBe(GOLDEN_SHA256);
  });

  it('says how far it is ten times a second when there is nothing else to say', () => {
    const batches: FromDsp[] = [];
    const session = new DspSession(0, [], (batch) => batches.push(batch));
    for (let frame = 0; frame < 16_000; frame += 128) session.process(frame, undefined, undefined, 128);
    expect(batches.length).toBe(9);
    expect(batches[0]?.frame).toBe(1_664);
  });

  it('makes levels only while they are wanted', () => {
    const batches: FromDsp[] = [];
    const session = new DspSession(0, [{ type: 'apply', command: graph, atFrame: 0 }], (batch) =>
      batches.push(batch),
    );
    session.process(0, undefined, undefined, 320);
    session.obey({ type: 'levels', wanted: true });
    session.process(320, undefined, undefined, 320);
    session.obey({ type: 'levels', wanted: false });
    session.process(640, undefined, undefined, 320);
    expect(batches.map(({ levels }) => levels.length)).toEqual([0, 1, 0]);
  });

  it('fills blocks that the audio thread left out with silence, so that media time is context time', () => {
    const taps: TapFrame[] = [];
    const session = new DspSession(128, [{ type: 'apply', command: graph, atFrame: 0 }], (batch) =>
      taps.push(...batch.taps),
    );
    session.process(1_024, undefined, undefined, 128);
    expect(taps.map(({ frame, samples }) => [frame, samples.length])).toEqual([
      [128, 192],
      [320, 320],
      [640, 320],
    ]);
  });
});
