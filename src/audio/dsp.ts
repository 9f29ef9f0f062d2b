import { type Ear, NOTHING, type Rendering, renderingOf, type Tap } from './dsp-graph.ts';
import { Mixer } from './dsp-mix.ts';
import { type Allocate, levelOf, oneByOne } from './dsp-packets.ts';
import { MicrophoneVoice, SoundVoice } from './dsp-voices.ts';
import type { DspCommand, EarId, Level, SoundId, TapFrame } from './media-graph.ts';
import type { MediaListener } from './media-port.ts';
import { type Frames, PACKET_FRAMES } from './units.ts';

interface Due {
  readonly frame: Frames;
  readonly command: DspCommand;
}

/**
 * The phone's signal processor: interprets a MediaGraph, taps the legs, plays announcements into ears. The same class
 * runs in an AudioWorklet, in an OfflineAudioContext and in Node; what comes out depends on the commands and their
 * frames alone, not on the size of the blocks.
 *
 * Threads: one, whichever calls `process`. `apply` only queues; call it on the same thread.
 * Allocation: `process` makes one Int16Array (by `allocate`) and one object per tap and 20 ms, which the listener owns,
 * and one array per batch. It makes maps when a graph command falls due. It does not log and does not throw.
 */
export class Dsp {
  /** Told from within `process`. May be replaced; what it leaves out is not made. */
  listener: MediaListener = {};
  readonly #allocate: Allocate;
  #frame: Frames;
  readonly #due: Due[] = [];
  readonly #sounds = new Map<SoundId, Int16Array>();
  readonly #microphone = new MicrophoneVoice();
  readonly #mixer = new Mixer();
  #rendering: Rendering = NOTHING;
  #heard: EarId | undefined;
  #captured: readonly EarId[] = [];
  #taps: TapFrame[] = [];
  #levels: Level[] = [];

  constructor(startFrame: Frames = 0, allocate: Allocate = oneByOne) {
    this.#frame = startFrame;
    this.#allocate = allocate;
  }

  /** The media frame rendered next. */
  get frame(): Frames {
    return this.#frame;
  }

  /** Queues a command for a frame; without one, or with one that has passed, for the next frame rendered. */
  apply(command: DspCommand, atFrame: Frames = this.#frame): void {
    const frame = atFrame > this.#frame ? Math.round(atFrame) : this.#frame;
    let place = this.#due.length;
    while (place > 0 && (this.#due[place - 1] as Due).frame > frame) place--;
    this.#due.splice(place, 0, { frame, command });
  }

  /**
   * Renders `frames` frames: takes the microphone from `input` (silence without one), writes the ear that is heard to
   * `output`. Both are mono floats of at least that length. With 0 frames it only carries out what is due.
   */
  process(output: Float32Array | undefined, input: Float32Array | undefined, frames: Frames): void {
    const first = this.#frame;
    const end = first + frames;
    this.#obey();
    while (this.#frame < end) {
      this.#stepNotices();
      const count = this.#span(end, output !== undefined);
      this.#render(output, input, this.#frame - first, count);
      this.#frame += count;
      this.#obey();
    }
    this.#deliver();
  }

  /** Carries out the commands of this frame: before what sounds at it, and before an announcement that ends at it. */
  #obey(): void {
    while (this.#due.length > 0 && (this.#due[0] as Due).frame <= this.#frame) {
      this.#carryOut((this.#due.shift() as Due).command);
    }
  }

  #carryOut(command: DspCommand): void {
    switch (command.type) {
      case 'sound':
        this.#sounds.set(command.sound, command.samples);
        for (const voice of this.#rendering.voices.values()) {
          if (voice instanceof SoundVoice && voice.plays(command.sound)) voice.samples = command.samples;
        }
        return;
      case 'graph': {
        const before = this.#rendering;
        this.#rendering = renderingOf(
          command.graph,
          before,
          this.#sounds,
          this.#microphone,
          this.#frame,
          this.#allocate,
        );
        for (const [id, tap] of before.taps) if (!this.#rendering.taps.has(id)) this.#flushTap(tap);
        for (const [id, ear] of before.ears) if (!this.#rendering.ears.has(id)) this.#flushEar(ear);
        return;
      }
      case 'notice':
        this.#rendering.queues.get(command.bus)?.push(command.sound, command.ears);
        return;
      case 'recurring':
        if (command.every >= 1)
          this.#rendering.queues
            .get(command.bus)
            ?.recur(command.of ?? '', command.sound, Math.round(command.every), this.#frame);
        return;
      case 'recurring-stop':
        this.#rendering.queues.get(command.bus)?.stopRecurring(command.of ?? '');
        return;
      case 'hear':
        this.#listen(command.ear, this.#captured);
        return;
      case 'capture':
        this.#listen(this.#heard, command.ears);
        return;
    }
  }

  #listen(heard: EarId | undefined, captured: readonly EarId[]): void {
    for (const ear of this.#rendering.ears.values()) {
      const keeps = captured.includes(ear.id);
      if (keeps !== this.#captured.includes(ear.id) || (!keeps && ear.id !== heard)) this.#flushEar(ear);
    }
    this.#heard = heard;
    this.#captured = captured;
  }

  #stepNotices(): void {
    for (const queue of this.#rendering.queues.values()) {
      if (queue.next() <= this.#frame) queue.step(this.#frame, this.#sounds, this.#started);
    }
  }

  readonly #started: NonNullable<MediaListener['notice']> = (notice) => this.listener.notice?.(notice);

  /** Frames up to the next command, event of a queue or packet boundary. */
  #span(end: Frames, played: boolean): Frames {
    const { taps, queues } = this.#rendering;
    let until = end;
    const due = this.#due[0];
    if (due && due.frame < until) until = due.frame;
    for (const queue of queues.values()) until = Math.min(until, queue.next());
    const heard = this.#heard !== undefined && (played || this.listener.levels !== undefined);
    const quiet = taps.size === 0 && !heard && this.#captured.length === 0;
    const packet = quiet ? until - this.#frame : PACKET_FRAMES - (this.#frame % PACKET_FRAMES);
    return Math.min(until - this.#frame, packet);
  }

  /** Renders a span in which nothing changes. Longer than PACKET_FRAMES only when there is nobody to hear it. */
  #render(
    output: Float32Array | undefined,
    input: Float32Array | undefined,
    at: number,
    count: Frames,
  ): void {
    const { taps, ears } = this.#rendering;
    const heard = this.#heard === undefined ? undefined : ears.get(this.#heard);
    if (output && !heard) output.fill(0, at, at + count);
    if (count <= PACKET_FRAMES) this.#microphone.load(input, at, count);
    for (const tap of taps.values()) this.#renderTap(tap, count);
    for (const ear of ears.values()) {
      ear.ducking.down = false;
      for (const queue of ear.queues) if (queue.playingTo(ear.id)) ear.ducking.down = true;
      const played = ear === heard && output !== undefined;
      const kept = this.#captured.includes(ear.id) || (ear === heard && this.listener.levels !== undefined);
      if (played || kept) this.#mixEar(ear, count);
      if (played) this.#mixer.toFloat32(output, at, count);
      if (kept) this.#keepEar(ear, count);
      ear.ducking.advance(count);
    }
  }

  #renderTap({ mix, packets }: Tap, count: Frames): void {
    packets.open(this.#frame);
    const only = mix[0];
    if (mix.length === 1 && only && only.gain === 1) {
      only.voice.copy(packets.samples, packets.filled, this.#frame, count);
    } else if (mix.length > 0) {
      this.#mixer.clear(count);
      for (const entry of mix) this.#mixer.add(entry, this.#frame, count);
      this.#mixer.toInt16(packets.samples, packets.filled, count);
    }
    const done = packets.close(count);
    if (done) this.#emitTap(done);
  }

  #mixEar(ear: Ear, count: Frames): void {
    this.#mixer.clear(count);
    for (const entry of ear.mix) this.#mixer.add(entry, this.#frame, count, ear.ducking);
    for (const queue of ear.queues) {
      const playing = queue.playingTo(ear.id);
      if (playing) this.#mixer.addSamples(playing.samples, this.#frame - playing.start, count);
    }
  }

  #keepEar(ear: Ear, count: Frames): void {
    ear.packets.open(this.#frame);
    this.#mixer.toInt16(ear.packets.samples, ear.packets.filled, count);
    const done = ear.packets.close(count);
    if (done) this.#emitEar(ear, done);
  }

  #flushTap({ packets }: Tap): void {
    const rest = packets.flush();
    if (rest) this.#emitTap(rest);
  }

  #flushEar(ear: Ear): void {
    const rest = ear.packets.flush();
    if (rest) this.#emitEar(ear, rest);
  }

  #emitTap(done: TapFrame): void {
    if (this.listener.taps) this.#taps.push(done);
    if (this.listener.levels) this.#levels.push(levelOf(done.tap, done.frame, done.samples));
  }

  #emitEar(ear: Ear, done: TapFrame): void {
    if (this.listener.taps && this.#captured.includes(ear.id)) this.#taps.push(done);
    if (this.listener.levels) this.#levels.push(levelOf(ear.id, done.frame, done.samples));
  }

  #deliver(): void {
    if (this.#taps.length > 0) {
      const taps = this.#taps;
      this.#taps = [];
      this.listener.taps?.(taps);
    }
    if (this.#levels.length > 0) {
      const levels = this.#levels;
      this.#levels = [];
      this.listener.levels?.(levels);
    }
  }
}
