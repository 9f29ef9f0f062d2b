import { describe, expect, it, vi } from 'vitest';
import { BROWSER_AUDIO } from '../../src/audio/audio-ports.ts';
import type { TapFrame } from '../../src/audio/media-graph.ts';
import { SAMPLE_RATE } from '../../src/audio/units.ts';
import {
  digestOf,
  GOLDEN_COMMANDS,
  GOLDEN_FRAMES,
  GOLDEN_SHA256,
  microphone,
  renderGolden,
} from '../support/dsp-golden.ts';

describe('the DSP in Chromium', () => {
  it('gives the bytes that it gives in Node', async () => {
    expect(await digestOf(renderGolden(128).frames)).toBe(GOLDEN_SHA256);
  });

  it('gives them in an AudioWorklet too, and the same sound', async () => {
    const context = new OfflineAudioContext(1, GOLDEN_FRAMES, SAMPLE_RATE);
    await BROWSER_AUDIO.loadDsp(context);
    const { node, receive } = BROWSER_AUDIO.createDspNode(context, {
      messages: GOLDEN_COMMANDS.map(({ command, atFrame }) => ({ type: 'apply', command, atFrame })),
    });
    const frames: TapFrame[] = [];
    let rendered = 0;
    receive((batch) => {
      frames.push(...batch.taps);
      rendered = batch.frame;
    });
    const input = context.createBuffer(1, GOLDEN_FRAMES, SAMPLE_RATE);
    microphone(0, input.getChannelData(0));
    const source = context.createBufferSource();
    source.buffer = input;
    source.connect(node);
    node.connect(context.destination);
    source.start();
    const sound = await context.startRendering();
    await vi.waitFor(() => expect(rendered).toBe(GOLDEN_FRAMES), { timeout: 10_000 });
    expect(await digestOf(frames)).toBe(GOLDEN_SHA256);
    expect(sound.getChannelData(0)).toEqual(renderGolden(128).output);
  });
});
