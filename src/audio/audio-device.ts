import type { Milliseconds } from '../clock/clock.ts';
import type { PageClock } from '../clock/wall-clock.ts';
import { AudioOutput } from './audio-output.ts';
import { type AudioPorts, BROWSER_AUDIO, type DspNode } from './audio-ports.ts';
import { Listeners } from './dsp-listeners.ts';
import type { FromDsp, ToDsp } from './dsp-messages.ts';
import { FrameArrivals } from './frame-arrivals.ts';
import { FrameClock } from './frame-clock.ts';
import type { DspCommand } from './media-graph.ts';
import type { MediaListener, MediaPort } from './media-port.ts';
import {
  MICROPHONE_CONSTRAINTS,
  type MicrophoneResult,
  microphoneProblem,
  problemOf,
  stopStream,
} from './microphone.ts';
import { type Frames, SAMPLE_RATE } from './units.ts';

export interface AudioDeviceOptions {
  readonly clock: PageClock;
  readonly ports?: AudioPorts;
  /** Volume step at the start, 0 to MAX_VOLUME. */
  readonly volume?: number;
  /** Told when `state` may have changed. */
  readonly stateChanged?: () => void;
  /** Told when the microphone in use goes away: unplugged, or its permission withdrawn. */
  readonly microphoneLost?: (result: MicrophoneResult) => void;
}

/** What `resume` came to. `text` says what is wrong, for a person. */
export type ResumeResult = { readonly ok: true } | { readonly ok: false; readonly text: string };

interface Running {
  readonly context: AudioContext;
  readonly dsp: DspNode;
  readonly output: AudioOutput;
}

interface OpenMicrophone {
  readonly stream: MediaStream;
  readonly source: AudioNode;
}

/**
 * The page's sound hardware: microphone -> DSP worklet -> volume -> loudspeaker. Suspended until `resume` is called
 * in a person's gesture: frames stand still, commands wait. Media frame = frame of the context. Dispose it.
 */
export class AudioDevice implements MediaPort {
  readonly #clock: PageClock;
  readonly #ports: AudioPorts;
  readonly #options: AudioDeviceOptions;
  readonly #frameClock = new FrameClock();
  readonly #arrivals = new FrameArrivals();
  readonly #listeners = new Listeners(() => this.#askForLevels());
  #volume: number;
  #context: AudioContext | undefined;
  #starting: Promise<Running> | undefined;
  #running: Running | undefined;
  /** Messages that wait for the worklet. */
  #waiting: ToDsp[] = [];
  #levelsWanted = false;
  #opening: Promise<MicrophoneResult> | undefined;
  #microphone: OpenMicrophone | undefined;
  #microphoneWanted = false;
  #disposed = false;

  constructor(options: AudioDeviceOptions) {
    this.#options = options;
    this.#clock = options.clock;
    this.#ports = options.ports ?? BROWSER_AUDIO;
    this.#volume = options.volume ?? 10;
  }

  get state(): 'suspended' | 'running' | 'closed' {
    if (this.#disposed) return 'closed';
    return this.#running?.context.state === 'running' ? 'running' : 'suspended';
  }

  /** Frames the sound card ran dry of, as far as the browser counts them. */
  get underruns(): Frames {
    const context = this.#context as (AudioContext & { playbackStats?: PlaybackStats }) | undefined;
    return Math.round((context?.playbackStats?.underrunDuration ?? 0) * SAMPLE_RATE);
  }

  /** By how much the audio clock has fallen behind the clock, in jumps, while running. */
  get lateness(): Milliseconds {
    return this.#frameClock.lateness;
  }

  get microphoneOpen(): boolean {
    return this.#microphone !== undefined;
  }

  /**
   * Starts the sound, or goes on with it. Call it in a click or key press; it may be called at each. Settles when the
   * sound runs, which without a gesture may be at the next one. Never rejects.
   */
  async resume(): Promise<ResumeResult> {
    if (this.#disposed) return { ok: false, text: 'The sound has been switched off.' };
    try {
      this.#starting ??= this.#start();
      await Promise.all([this.#starting, this.#context?.resume()]);
      return { ok: true };
    } catch (error) {
      this.#starting = undefined;
      const reason = error instanceof Error ? error.message : String(error);
      return { ok: false, text: `This browser cannot play the phone's sound: ${reason}` };
    }
  }

  frameAt(at: Milliseconds): Frames {
    return this.#frameClock.frameAt(at);
  }

  timeOf(frame: Frames): Milliseconds {
    return this.#frameClock.timeOf(frame);
  }

  apply(command: DspCommand, atFrame?: Frames): void {
    this.#post({ type: 'apply', command, atFrame });
  }

  listen(listener: MediaListener): () => void {
    return this.#listeners.add(listener);
  }

  /** Volume step of the loudspeaker, 0 (silent) to MAX_VOLUME. After the taps: recordings do not change. */
  setVolume(step: number): void {
    this.#volume = step;
    this.#running?.output.setVolume(step);
  }

  /** Opens the microphone, if it is not open. Never rejects: without one the caller takes a clip. */
  useMicrophone(): Promise<MicrophoneResult> {
    this.#microphoneWanted = true;
    if (this.#microphone) return Promise.resolve({ ok: true });
    this.#opening ??= this.#openMicrophone().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  /** Lets go of the microphone, so that the browser's sign goes out. */
  releaseMicrophone(): void {
    this.#microphoneWanted = false;
    if (!this.#microphone) return;
    this.#microphone.source.disconnect();
    stopStream(this.#microphone.stream);
    this.#microphone = undefined;
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.releaseMicrophone();
    this.#listeners.clear();
    this.#running?.output.dispose();
    this.#running?.dsp.node.disconnect();
    if (this.#context) this.#close(this.#context);
  }

  async #start(): Promise<Running> {
    const context = this.#ports.createContext();
    this.#context = context;
    context.onstatechange = () => this.#stateChanged(context);
    try {
      await this.#ports.loadDsp(context);
    } catch (error) {
      this.#close(context);
      throw error;
    }
    if (this.#disposed) throw new Error('it was switched off meanwhile');
    const dsp = this.#ports.createDspNode(context, { messages: this.#waiting });
    this.#waiting = [];
    dsp.receive((batch) => this.#receive(batch));
    const running = { context, dsp, output: new AudioOutput(context, dsp.node, this.#volume) };
    this.#running = running;
    this.#options.stateChanged?.();
    return running;
  }

  #close(context: AudioContext): void {
    context.onstatechange = null;
    // A context that is closed already rejects; there is nothing left to do.
    if (context.state !== 'closed') context.close().catch(() => undefined);
  }

  #stateChanged(context: AudioContext): void {
    if (context.state === 'running') this.#frameClock.run(this.#clock.now());
    else this.#frameClock.hold(Math.round(context.currentTime * SAMPLE_RATE));
    this.#options.stateChanged?.();
  }

  #receive({ taps, notices, levels, frame }: FromDsp): void {
    this.#observe(frame);
    const { joined } = this.#listeners;
    for (const notice of notices) joined.notice?.(notice);
    if (taps.length > 0) joined.taps?.(taps);
    if (levels.length > 0) joined.levels?.(levels);
  }

  #observe(frame: Frames): void {
    const context = this.#context;
    if (context?.state !== 'running') return;
    const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp?.() ?? {};
    if (contextTime > 0 && performanceTime > 0) {
      this.#frameClock.observe(contextTime * SAMPLE_RATE, this.#clock.fromPage(performanceTime));
      return;
    }
    const heard = this.#clock.now() + (context.outputLatency || 0) * 1_000;
    this.#arrivals.arrived(frame, heard, (best, at) => this.#frameClock.observe(best, at));
  }

  #post(message: ToDsp): void {
    if (this.#disposed) return;
    if (this.#running) this.#running.dsp.post(message);
    else this.#waiting.push(message);
  }

  #askForLevels(): void {
    const wanted = this.#listeners.joined.levels !== undefined;
    if (wanted === this.#levelsWanted) return;
    this.#levelsWanted = wanted;
    this.#post({ type: 'levels', wanted });
  }

  async #openMicrophone(): Promise<MicrophoneResult> {
    let stream: MediaStream | undefined;
    try {
      this.#starting ??= this.#start();
      const { context, dsp } = await this.#starting;
      stream = await this.#ports.openMicrophone(MICROPHONE_CONSTRAINTS);
      if (this.#disposed || !this.#microphoneWanted) {
        stopStream(stream);
        return { ok: true };
      }
      const source = this.#ports.createStreamSource(context, stream);
      source.connect(dsp.node);
      this.#microphone = { stream, source };
      for (const track of stream.getTracks())
        track.addEventListener('ended', () => this.#microphoneEnded(stream));
      return { ok: true };
    } catch (error) {
      if (stream) stopStream(stream);
      if (!this.#running) this.#starting = undefined;
      return microphoneProblem(problemOf(error));
    }
  }

  #microphoneEnded(stream: MediaStream | undefined): void {
    if (this.#microphone?.stream !== stream) return;
    this.releaseMicrophone();
    this.#options.microphoneLost?.(microphoneProblem('absent'));
  }
}

/** Web Audio API, AudioPlaybackStats: not yet in TypeScript's library. */
interface PlaybackStats {
  /** Seconds. */
  readonly underrunDuration: number;
}
