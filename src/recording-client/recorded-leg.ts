import type { NoticeStarted, TapFrame, TapId } from '../audio/media-graph.ts';
import type { CallIdentity } from './call-identity.ts';
import { kindOfNotice } from './notices.ts';
import { LegTape, type Piece } from './tape.ts';

/** Both directions of a recorded user's call (REC-43): what its recording client listens to, for the whole call. */
export class RecordedLeg {
  readonly call: CallIdentity;
  readonly tape = new LegTape();
  #near: TapId;
  #far: TapId;
  #pieces: ((pieces: readonly Piece[]) => void) | undefined;
  #notices: ((notice: NoticeStarted) => void) | undefined;
  #compliance: NoticeStarted | undefined;

  constructor(call: CallIdentity, taps: { readonly near: TapId; readonly far: TapId }) {
    this.call = call;
    this.#near = taps.near;
    this.#far = taps.far;
  }

  /** Takes what is its own of the device's tap frames: near becomes label 1, far label 2. */
  take(frames: readonly TapFrame[]): void {
    const pieces: Piece[] = [];
    for (const frame of frames) {
      if (frame.tap === this.#near) pieces.push(this.tape.push('1', frame));
      else if (frame.tap === this.#far) pieces.push(this.tape.push('2', frame));
    }
    if (pieces.length > 0) this.#pieces?.(pieces);
  }

  /** A notice began to sound on the call. */
  hear(notice: NoticeStarted): void {
    if (kindOfNotice(notice.sound) === 'compliance') this.#compliance = notice;
    this.#notices?.(notice);
  }

  /**
   * Sets the one listener, the session that runs; the returned function takes it off. A compliance announcement speaks for
   * every recording of the call: a session that begins after it is told of it too (REC-44).
   */
  listen(listener: {
    pieces: (pieces: readonly Piece[]) => void;
    notice: (notice: NoticeStarted) => void;
  }): () => void {
    this.#pieces = listener.pieces;
    this.#notices = listener.notice;
    if (this.#compliance) listener.notice(this.#compliance);
    return () => {
      if (this.#pieces === listener.pieces) this.#pieces = undefined;
      if (this.#notices === listener.notice) this.#notices = undefined;
    };
  }
}
