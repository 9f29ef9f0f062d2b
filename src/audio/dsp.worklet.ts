// Runs in AudioWorkletGlobalScope, in a context at SAMPLE_RATE: media frame = context frame.
import { DSP_PROCESSOR, type DspOptions, type ToDsp } from './dsp-messages.ts';
import { DspSession } from './dsp-session.ts';
import type { Frames } from './units.ts';

interface NodeOptions {
  readonly processorOptions: DspOptions;
}
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(
  name: string,
  processor: new (options: NodeOptions) => AudioWorkletProcessor,
): void;
declare const currentFrame: Frames;

class DspProcessor extends AudioWorkletProcessor {
  readonly #session: DspSession;

  constructor({ processorOptions }: NodeOptions) {
    super();
    const { port } = this;
    this.#session = new DspSession(currentFrame, processorOptions.messages, (batch, transfer) => {
      port.postMessage(batch, transfer);
    });
    port.onmessage = ({ data }: MessageEvent<ToDsp>) => this.#session.obey(data);
  }

  process([input]: Float32Array[][], [output]: Float32Array[][]): boolean {
    const out = output?.[0];
    if (out) this.#session.process(currentFrame, out, input?.[0], out.length);
    return true;
  }
}

registerProcessor(DSP_PROCESSOR, DspProcessor);
