import type { Frames } from '../audio/units.ts';
import { framesOf, SAMPLE_RATE } from '../audio/units.ts';
import type { Label, Packet } from '../siprec/messages.ts';
import { LABELS } from '../siprec/messages.ts';
import { Chunk } from './chunk.ts';
import { Coverage } from './coverage.ts';
import type { Gap, Pause, Peaks } from './recording.ts';
import { CHUNK_FRAMES } from './store.ts';

/**
 * Takes a chunk: one second of interleaved stereo Int16, shorter while it fills and at the end of the file. Comes
 * again when more of it is known; empty when a cut took it out. The arrays belong to the receiver.
 */
export type ChunkSink = (index: number, samples: Int16Array, peaks: Peaks) => void;

/** How long a leg is waited for once the other one has moved on. */
const LATE_FRAMES = framesOf(500);
/** A chunk is handed out half full too, so that a crash loses less than a second. */
const HAND_OUT_FRAMES = CHUNK_FRAMES / 2;
/** Chunks kept in memory behind the last one handed out, for late packets and cuts into the past. */
const KEPT_CHUNKS = 8;
/** Packets remembered for a resume that is told after they came: 2.5 s of both legs. */
const REMEMBERED_PACKETS = 256;
/** A stereo WAV ends at 2^32 bytes, 18 hours; a packet beyond has a damaged timestamp. */
const MAX_FRAMES = 18 * 60 * 60 * SAMPLE_RATE;

/** A stretch of media that is in the file. */
interface Span {
  /** Media frames; `to` is Infinity while it runs. */
  readonly from: Frames;
  readonly to: Frames;
  /** File frame of `from`. */
  readonly at: Frames;
}

/**
 * Places the packets of both legs in the file by their timestamps, in whatever order they come, and hands the file
 * out in chunks. File frame = media frame - startFrame - frames paused before it. What never came is silence and a
 * gap; what was paused, or lies before the start or after the stop, is not in the file, whenever its packets came.
 * Holds a few seconds of samples, however long the call.
 */
export class Timeline {
  /** Media frame of the file's first frame. */
  readonly startFrame: Frames;
  readonly #sink: ChunkSink;
  readonly #legs: Readonly<Record<Label, Coverage>> = { '1': new Coverage(), '2': new Coverage() };
  readonly #chunks = new Map<number, Chunk>();
  /** One that was let go, to be used again. */
  #spare: Chunk | undefined;
  /** Chunks already handed out that changed since. */
  readonly #late = new Set<number>();
  readonly #spans: Span[];
  #recent: Packet[] = [];
  #handedOut: Frames = 0;
  #stoppedAt: Frames | undefined;

  constructor(startFrame: Frames, sink: ChunkSink) {
    this.startFrame = startFrame;
    this.#sink = sink;
    this.#spans = [{ from: startFrame, to: Number.POSITIVE_INFINITY, at: 0 }];
  }

  /** Length of the file so far: up to the cut, or up to what both legs have passed. */
  get frames(): Frames {
    return this.#running ? this.#passed : fileEnd(this.#span);
  }

  /** Frames handed out: what is left if nothing more comes. */
  get handedOut(): Frames {
    return this.#handedOut;
  }

  /** Media frame after the last sample that came: where a cut falls that names no frame. */
  get mediaEnd(): Frames {
    if (!this.#running) return this.#stoppedAt ?? this.#span.to;
    const end = Math.max(this.#legs['1'].end, this.#legs['2'].end);
    return this.#span.from + Math.max(0, end - this.#span.at);
  }

  /** Chunks in memory. */
  get keptChunks(): number {
    return this.#chunks.size;
  }

  /** Pauses that are over. */
  get pauses(): readonly Pause[] {
    return this.#spans.flatMap((span, i) => {
      const to = this.#spans[i + 1]?.from ?? this.#stoppedAt;
      return to === undefined || to <= span.to ? [] : [{ at: fileEnd(span), from: span.to, to }];
    });
  }

  /** What is missing of the first `length` frames, in order of file time. */
  gaps(length: Frames = this.frames): readonly Gap[] {
    return LABELS.flatMap((label) =>
      this.#legs[label].missing(length).map(({ from, to }): Gap => ({ label, from, to })),
    ).sort((a, b) => a.from - b.from);
  }

  /** Places a packet. Duplicate, late, early and short ones are all welcome. */
  write(packet: Packet): void {
    if (this.#stoppedAt !== undefined) return;
    this.#remember(packet);
    this.#lay(packet);
    if (!this.#running) this.#handOutLate();
    else if (this.#passed >= this.#handedOut + HAND_OUT_FRAMES - (this.#handedOut % HAND_OUT_FRAMES))
      this.#handOut(this.#passed - (this.#passed % HAND_OUT_FRAMES));
  }

  /** Cuts at a media frame: what follows is not in the file, even if it is there already. */
  pause(frame: Frames): void {
    if (this.#running) this.#endSpan(frame);
  }

  /** Goes on at a media frame. */
  resume(frame: Frames): void {
    if (this.#running || this.#stoppedAt !== undefined) return;
    const from = Math.max(frame, this.#span.to);
    this.#spans.push({ from, to: Number.POSITIVE_INFINITY, at: fileEnd(this.#span) });
    for (const packet of this.#recent) if (packet.timestamp + packet.payload.length > from) this.#lay(packet);
  }

  /** Ends the file at a media frame and hands out the rest. */
  stop(frame: Frames): void {
    if (this.#stoppedAt !== undefined) return;
    if (this.#running) this.#endSpan(frame);
    this.#stoppedAt = Math.max(frame, this.#span.to);
    this.#chunks.clear();
    this.#recent = [];
  }

  get #span(): Span {
    return this.#spans[this.#spans.length - 1] as Span;
  }

  get #running(): boolean {
    return this.#span.to === Number.POSITIVE_INFINITY;
  }

  /** File frames that are settled: both legs are past them, or one is and the other had its time. */
  get #passed(): Frames {
    const near = this.#legs['1'].end;
    const far = this.#legs['2'].end;
    return Math.max(Math.min(near, far), Math.max(near, far) - LATE_FRAMES);
  }

  /** First file frame that can still change. */
  get #open(): Frames {
    return (Math.floor(this.#handedOut / CHUNK_FRAMES) - KEPT_CHUNKS) * CHUNK_FRAMES;
  }

  #remember(packet: Packet): void {
    this.#recent.push(packet);
    if (this.#recent.length === 2 * REMEMBERED_PACKETS) this.#recent.splice(0, REMEMBERED_PACKETS);
  }

  #lay({ label, timestamp, payload }: Packet): void {
    const end = timestamp + payload.length;
    for (let i = this.#spans.length - 1; i >= 0; i--) {
      const span = this.#spans[i] as Span;
      const from = Math.max(timestamp, span.from);
      const to = Math.min(end, span.to);
      if (from < to)
        this.#place(label, span.at + from - span.from, payload, from - timestamp, to - timestamp);
      if (timestamp >= span.from) return;
    }
  }

  #place(label: Label, at: Frames, payload: Int16Array, first: number, end: number): void {
    const skip = Math.max(0, this.#open - at);
    let read = first + skip;
    let write = at + skip;
    if (read >= end || write + end - read > MAX_FRAMES) return;
    this.#legs[label].cover(write, write + end - read);
    while (read < end) {
      const index = Math.floor(write / CHUNK_FRAMES);
      const offset = write - index * CHUNK_FRAMES;
      const run = Math.min(end - read, CHUNK_FRAMES - offset);
      const part = run === payload.length ? payload : payload.subarray(read, read + run);
      this.#chunk(index).put(label, part, offset);
      if (write < this.#handedOut) this.#late.add(index);
      read += run;
      write += run;
    }
  }

  #chunk(index: number): Chunk {
    let chunk = this.#chunks.get(index);
    if (chunk === undefined) {
      chunk = this.#spare ?? new Chunk();
      this.#spare = undefined;
      chunk.cut(0);
      this.#chunks.set(index, chunk);
    }
    return chunk;
  }

  #endSpan(frame: Frames): void {
    const span = { ...this.#span, to: Math.max(frame, this.#span.from) };
    this.#spans[this.#spans.length - 1] = span;
    this.#cutBack(fileEnd(span));
    this.#handOut(fileEnd(span));
  }

  /** Takes everything from a file frame on out again. */
  #cutBack(at: Frames): void {
    const index = Math.floor(at / CHUNK_FRAMES);
    const start = index * CHUNK_FRAMES;
    // A chunk that memory no longer holds goes as a whole: better silence than a word that was paused.
    const whole = at < this.#open;
    for (const label of LABELS) this.#legs[label].truncate(whole ? start : at);
    for (const key of this.#chunks.keys()) if (key * CHUNK_FRAMES >= at) this.#chunks.delete(key);
    for (const key of this.#late) if (key * CHUNK_FRAMES >= at) this.#late.delete(key);
    if (whole) this.#chunk(index);
    this.#chunks.get(index)?.cut(at - start);
    if (at >= this.#handedOut) return;
    for (let i = Math.ceil(at / CHUNK_FRAMES); i * CHUNK_FRAMES < this.#handedOut; i++)
      this.#sink(i, new Int16Array(0), { near: new Int8Array(0), far: new Int8Array(0) });
    this.#handedOut = start;
  }

  #handOut(end: Frames): void {
    this.#handOutLate();
    for (let i = Math.floor(this.#handedOut / CHUNK_FRAMES); i * CHUNK_FRAMES < end; i++)
      this.#handOutChunk(i, end);
    this.#handedOut = end;
    for (const [key, chunk] of this.#chunks) {
      if (key * CHUNK_FRAMES >= this.#open) continue;
      this.#chunks.delete(key);
      this.#spare = chunk;
    }
  }

  #handOutLate(): void {
    for (const index of this.#late) this.#handOutChunk(index, this.#handedOut);
    this.#late.clear();
  }

  /** A chunk that holds nothing is not handed out: what a store does not have is silence. */
  #handOutChunk(index: number, end: Frames): void {
    const chunk = this.#chunks.get(index);
    if (chunk === undefined) return;
    const frames = Math.min(CHUNK_FRAMES, end - index * CHUNK_FRAMES);
    const { samples, peaks } = chunk.copy(frames);
    this.#sink(index, samples, peaks);
  }
}

/** File frame after a span that has ended. */
const fileEnd = (span: Span): Frames => span.at + span.to - span.from;
