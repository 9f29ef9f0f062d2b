import { Dsp } from '../../src/audio/dsp.ts';
import type { DspCommand, EarId, Level, NoticeStarted, TapFrame } from '../../src/audio/media-graph.ts';
import type { Frames } from '../../src/audio/units.ts';

/** A Dsp whose doings are kept: run it, then ask for what each tap or ear (`ear:<id>`) gave. */
export class DspRun {
  readonly dsp: Dsp;
  readonly frames: TapFrame[] = [];
  readonly notices: NoticeStarted[] = [];
  readonly levels: Level[] = [];
  readonly #block: Frames;

  constructor({ block = 128, levels = false, startFrame = 0 } = {}) {
    this.dsp = new Dsp(startFrame);
    this.#block = block;
    this.dsp.listener = {
      taps: (some) => this.frames.push(...some),
      notice: (notice) => this.notices.push(notice),
      ...(levels && { levels: (some: readonly Level[]) => this.levels.push(...some) }),
    };
  }

  /** Applies at a frame. */
  at(frame: Frames, ...commands: readonly DspCommand[]): this {
    for (const command of commands) this.dsp.apply(command, frame);
    return this;
  }

  /** Renders up to a frame; gives the loudspeaker's sound. */
  until(frame: Frames): Float32Array {
    const from = this.dsp.frame;
    const output = new Float32Array(frame - from);
    while (this.dsp.frame < frame) {
      const at = this.dsp.frame - from;
      const count = Math.min(this.#block, frame - this.dsp.frame);
      this.dsp.process(output.subarray(at, at + count), undefined, count);
    }
    return output;
  }

  /** All samples of a tap, in order; throws if a frame is missing or cut elsewhere than it says. */
  tap(id: string): { readonly start: Frames; readonly samples: Int16Array } {
    const mine = this.frames.filter(({ tap }) => tap === id);
    const start = mine[0]?.frame ?? 0;
    let next = start;
    for (const { frame, samples } of mine) {
      if (frame !== next) throw new Error(`${id}: frame ${frame} where ${next} was due`);
      next += samples.length;
    }
    return { start, samples: Int16Array.from(mine.flatMap(({ samples }) => [...samples])) };
  }

  ear(id: EarId): { readonly start: Frames; readonly samples: Int16Array } {
    return this.tap(`ear:${id}`);
  }
}
