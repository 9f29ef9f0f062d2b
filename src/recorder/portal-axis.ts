import { type Frames, SAMPLE_RATE } from '../audio/units.ts';
import { callLength, callTime } from './portal-time.ts';
import { type Pause, PEAK_FRAMES, type Peaks, type Recording } from './recording.ts';

/** A pause as it is drawn: a gap between two stretches of sound. Axis seconds. */
export interface AxisGap {
  readonly pause: Pause;
  readonly from: number;
  readonly to: number;
}

/** A mark on the axis: its share of the whole, 0 to 1, and the call time there in frames. */
export interface Tick {
  readonly at: number;
  readonly call: Frames;
}

type Drawn = Pick<Recording, 'startFrame' | 'frames' | 'pauses'>;

/** A gap is as wide as its pause is long, but at most this share of the sound ... */
const WIDEST_GAP = 0.035;
/** ... and all gaps together at most this one. */
const WIDEST_SUM = 0.3;
const TICK_SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];
const FULL_SCALE = 127;
/** More columns than a screen has pixels are folded. */
const MOST_COLUMNS = 3000;
/** Quiet recordings are drawn up to this many times higher. */
const MOST_ENLARGED = 4;

/**
 * The horizontal axis of a waveform: file time, opened by a gap wherever a pause was cut out. In seconds, as players
 * count.
 */
export class WaveAxis {
  readonly fileSeconds: number;
  readonly length: number;
  readonly gaps: readonly AxisGap[];
  readonly #recording: Drawn;

  constructor(recording: Drawn) {
    this.#recording = recording;
    this.fileSeconds = recording.frames / SAMPLE_RATE;
    const widest = Math.max(this.fileSeconds * WIDEST_GAP, PEAK_FRAMES / SAMPLE_RATE);
    const wanted = recording.pauses.map((pause) => Math.min((pause.to - pause.from) / SAMPLE_RATE, widest));
    const sum = wanted.reduce((total, width) => total + width, 0);
    const scale = Math.min(1, (this.fileSeconds * WIDEST_SUM) / (sum || 1));
    let opened = 0;
    this.gaps = recording.pauses.map((pause, index) => {
      const from = pause.at / SAMPLE_RATE + opened;
      opened += (wanted[index] ?? 0) * scale;
      return { pause, from, to: pause.at / SAMPLE_RATE + opened };
    });
    this.length = this.fileSeconds + opened;
  }

  /** Axis position of a time in the file; at a cut, the far side of its gap. */
  fromFile(seconds: number): number {
    let opened = 0;
    for (const { pause, from, to } of this.gaps) {
      if (pause.at / SAMPLE_RATE <= seconds + 1e-9) opened += to - from;
    }
    return seconds + opened;
  }

  /** Time in the file of an axis position; anywhere in a gap, its cut. */
  toFile(position: number): number {
    let opened = 0;
    for (const { from, to } of this.gaps) {
      if (position > from) opened += Math.min(position, to) - from;
    }
    return Math.min(this.fileSeconds, Math.max(0, position - opened));
  }

  /** Share of the whole width, 0 to 1, of a position in the file. */
  share(fileFrames: Frames): number {
    return this.length > 0 ? this.fromFile(fileFrames / SAMPLE_RATE) / this.length : 0;
  }

  /** Round call times for the axis, at most `most` of them; none inside a pause. */
  ticks(most: number): readonly Tick[] {
    const total = callLength(this.#recording);
    const step = TICK_SECONDS.find((seconds) => total / SAMPLE_RATE / seconds <= most) ?? 7200;
    const ticks: Tick[] = [];
    for (let call = 0; call < total; call += step * SAMPLE_RATE) {
      const file = this.#fileAt(call);
      if (file !== undefined) ticks.push({ at: this.share(file), call });
    }
    return ticks;
  }

  /** Peaks along this axis for drawing: the larger of each pair, 0 to 1, silence in the gaps. */
  stretch(peaks: Peaks): readonly [Float32Array, Float32Array] {
    const legs = [this.#stretch(peaks.near), this.#stretch(peaks.far)].map(fold);
    const highest = legs.reduce((most, leg) => leg.reduce((a, b) => Math.max(a, b), most), 1 / FULL_SCALE);
    const gain = Math.min(MOST_ENLARGED, 1 / highest);
    const [near = new Float32Array(), far = near] = legs.map((leg) => leg.map((height) => height * gain));
    return [near, far];
  }

  #stretch(pairs: Int8Array): Float32Array {
    const perSecond = SAMPLE_RATE / PEAK_FRAMES;
    const columns = new Float32Array(Math.max(1, Math.round(this.length * perSecond)));
    let gap = 0;
    let opened = 0;
    for (let column = 0; column < columns.length; column += 1) {
      let here = this.gaps[gap];
      while (here && column / perSecond >= here.to) {
        opened += here.to - here.from;
        gap += 1;
        here = this.gaps[gap];
      }
      if (here && column / perSecond >= here.from) continue;
      const pair = Math.round(column - opened * perSecond) * 2;
      columns[column] = Math.max(-(pairs[pair] ?? 0), pairs[pair + 1] ?? 0) / FULL_SCALE;
    }
    return columns;
  }

  #fileAt(call: Frames): Frames | undefined {
    let paused = 0;
    for (const { pause } of this.gaps) {
      const from = callTime(this.#recording, pause.at) - (pause.to - pause.from);
      if (call < from) break;
      if (call < from + pause.to - pause.from) return undefined;
      paused += pause.to - pause.from;
    }
    return call - paused;
  }
}

/** Fewer columns for a long recording: the mean (RMS) of those that share one, so that an hour keeps a shape. */
function fold(columns: Float32Array): Float32Array {
  const many = Math.ceil(columns.length / MOST_COLUMNS);
  if (many === 1) return columns;
  return Float32Array.from({ length: Math.ceil(columns.length / many) }, (_, index) => {
    const part = columns.subarray(index * many, (index + 1) * many);
    return Math.sqrt(part.reduce((sum, height) => sum + height * height, 0) / part.length);
  });
}
