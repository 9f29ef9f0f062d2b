import type { Frames } from '../audio/units.ts';
import { LABELS, type Label, type Packet } from '../siprec/messages.ts';
import type { LegTape, Piece } from './tape.ts';

/**
 * Turns the legs into packets, between the cuts only. A cut may lie in the past (the finger was there before the
 * client heard of it): opening replays the tape from the cut, closing sends nothing from the cut on.
 */
export class Packetizer {
  #tape: LegTape;
  #send: (packets: readonly Packet[]) => void;
  #openFrom: Frames | undefined;
  #closedAt: Frames = Number.POSITIVE_INFINITY;
  #next: Record<Label, { seq: number; frame: Frames; marker: boolean }> = {
    '1': { seq: 0, frame: 0, marker: true },
    '2': { seq: 0, frame: 0, marker: true },
  };

  constructor(tape: LegTape, send: (packets: readonly Packet[]) => void) {
    this.#tape = tape;
    this.#send = send;
  }

  /** Sends from one media frame up to another, what the tape has of it at once. Both labels begin at the same frame. */
  open(from: Frames, to: Frames = Number.POSITIVE_INFINITY): void {
    this.#openFrom = from;
    this.#closedAt = to;
    for (const label of LABELS) {
      const next = this.#next[label];
      if (from > next.frame || next.frame === 0) next.marker = true; // RFC 3551 section 4.1: first packet after a silence
      next.frame = Math.max(next.frame, from);
    }
    this.#replay();
  }

  /** Sends nothing from this media frame on; what lies before it and has not come yet still goes out. */
  close(at: Frames): void {
    this.#closedAt = Math.min(this.#closedAt, at);
  }

  /** Takes a close back: all that was withheld since goes out late, without a gap, up to another frame if there is one. */
  reopen(to: Frames = Number.POSITIVE_INFINITY): void {
    this.#closedAt = to;
    this.#replay();
  }

  push(pieces: readonly Piece[]): void {
    if (this.#openFrom === undefined) return;
    const packets: Packet[] = [];
    for (const piece of pieces) {
      const packet = this.#packet(piece);
      if (packet) packets.push(packet);
    }
    if (packets.length > 0) this.#send(packets);
  }

  #replay(): void {
    const pieces = LABELS.flatMap((label) => this.#tape.since(label, this.#next[label].frame));
    this.push(pieces.sort((a, b) => a.frame - b.frame));
  }

  #packet({ label, frame, samples }: Piece): Packet | undefined {
    const next = this.#next[label];
    const from = Math.max(frame, next.frame);
    const to = Math.min(frame + samples.length, this.#closedAt);
    if (from >= to) return undefined;
    const whole = from === frame && to === frame + samples.length;
    const packet: Packet = {
      label,
      seq: next.seq,
      timestamp: from,
      marker: next.marker,
      payload: whole ? samples : samples.slice(from - frame, to - frame),
    };
    next.seq = (next.seq + 1) & 0xffff;
    next.frame = to;
    next.marker = false;
    return packet;
  }
}
