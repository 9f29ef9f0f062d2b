import { heightOf, type LevelHistory } from './level-history.ts';

/** CSS pixels: width of a bar and of the step to the next. */
const BAR = 2;
const STEP = 3;
/** Milliseconds between drawings: 30 a second at most; 2 a second where reduced motion is asked for. */
const LIVELY = 32;
const STILL = 500;
/** Drawings between two looks at the colours. */
const COLOURS_EVERY = 25;

/** What one lane draws: levels, in the colour of the text of an element. */
export interface LevelLane {
  readonly history: LevelHistory;
  readonly swatch: Element;
}

/**
 * Draws levels on a canvas, one lane above the other, newest at the right. Owns requestAnimationFrame: asks for a frame
 * only after `invalidate`, so a silent page costs nothing.
 */
export class LevelCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  readonly #lanes: readonly LevelLane[];
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #resizes = new ResizeObserver(() => this.#resize());
  #colours: string[] = [];
  #drawings = 0;
  #frame = 0;
  #drawnAt = Number.NEGATIVE_INFINITY;
  #width = 0;
  #height = 0;

  constructor(canvas: HTMLCanvasElement, lanes: readonly LevelLane[]) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d');
    this.#lanes = lanes;
    this.#resizes.observe(canvas);
  }

  /** Says that there is something new to draw. Cheap; call it as often as you like. */
  invalidate(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#tick);
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#resizes.disconnect();
  }

  readonly #tick = (time: number): void => {
    this.#frame = 0;
    if (time - this.#drawnAt < (this.#still.matches ? STILL : LIVELY)) {
      this.invalidate();
      return;
    }
    this.#drawnAt = time;
    this.#draw();
  };

  #resize(): void {
    const ratio = devicePixelRatio;
    this.#width = this.#canvas.clientWidth;
    this.#height = this.#canvas.clientHeight;
    this.#canvas.width = Math.round(this.#width * ratio);
    this.#canvas.height = Math.round(this.#height * ratio);
    this.#context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#drawings = 0;
    this.#draw();
  }

  #draw(): void {
    const context = this.#context;
    if (!context || this.#width === 0) return;
    if (this.#drawings % COLOURS_EVERY === 0) this.#readColours();
    this.#drawings += 1;
    context.clearRect(0, 0, this.#width, this.#height);
    const lane = this.#height / this.#lanes.length;
    this.#lanes.forEach(({ history }, index) => {
      context.fillStyle = this.#colours[index] ?? 'currentColor';
      if (this.#still.matches) this.#drawBar(context, history, lane * index, lane);
      else this.#drawWave(context, history, lane * index, lane);
    });
  }

  /** Peaks pale, loudness (RMS) full, mirrored about the middle of the lane. */
  #drawWave(context: CanvasRenderingContext2D, history: LevelHistory, top: number, height: number): void {
    const columns = Math.min(history.size - 1, Math.floor(this.#width / STEP));
    const middle = top + height / 2;
    const reach = height * 0.86;
    for (const [alpha, level] of [
      [0.35, (back: number) => history.peak(back)],
      [1, (back: number) => history.rms(back)],
    ] as const) {
      context.globalAlpha = alpha;
      for (let back = 0; back < columns; back += 1) {
        const tall = Math.max(1, heightOf(level(back)) * reach);
        // Not one path: the rasteriser takes twice as long for that.
        context.fillRect(this.#width - back * STEP - BAR, middle - tall / 2, BAR, tall);
      }
    }
    context.globalAlpha = 1;
  }

  /** For reduced motion: one bar that does not travel. */
  #drawBar(context: CanvasRenderingContext2D, history: LevelHistory, top: number, height: number): void {
    const thick = 8;
    const y = top + (height - thick) / 2;
    context.globalAlpha = 0.2;
    context.fillRect(0, y, this.#width, thick);
    context.globalAlpha = 1;
    context.fillRect(0, y, this.#width * heightOf(history.peak(0)), thick);
  }

  #readColours(): void {
    this.#colours = this.#lanes.map(({ swatch }) => getComputedStyle(swatch).color);
  }
}
