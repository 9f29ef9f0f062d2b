import type { TapFrame } from '../audio/media-graph.ts';
import type { Frames } from '../audio/units.ts';

/** Tap of what a caller says to a mailbox. */
export const messageTap = (callId: string): string => `${callId}.message`;

/** What callers say to mailboxes, from their taps: kept until a message has been cut out of it. */
export class MessageTape {
  readonly #pieces = new Map<string, TapFrame[]>();

  /** Takes what is its own of the device's tap frames. */
  take(frames: readonly TapFrame[]): void {
    for (const frame of frames) {
      if (!frame.tap.endsWith('.message')) continue;
      const pieces = this.#pieces.get(frame.tap) ?? [];
      pieces.push(frame);
      this.#pieces.set(frame.tap, pieces);
    }
  }

  /** The samples between two media frames of a call; what did not come is silence. Forgets the call. */
  cut(callId: string, from: Frames, to: Frames): Int16Array {
    const samples = new Int16Array(Math.max(0, to - from));
    for (const { frame, samples: piece } of this.#pieces.get(messageTap(callId)) ?? []) {
      const at = frame - from;
      if (at + piece.length <= 0 || at >= samples.length) continue;
      const first = Math.max(0, -at);
      samples.set(piece.subarray(first, Math.min(piece.length, samples.length - at)), at + first);
    }
    this.forget(callId);
    return samples;
  }

  forget(callId: string): void {
    this.#pieces.delete(messageTap(callId));
  }
}
