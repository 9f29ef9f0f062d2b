import type { TapFrame } from '../audio/media-graph.ts';
import { type Frames, framesOf } from '../audio/units.ts';
import type { Label } from '../siprec/messages.ts';

/** How much of the past a client keeps, so that a cut may lie before the moment it is told of: 2 s. */
export const KEPT: Frames = framesOf(2000);

/** A piece of one leg: a tap frame by its label. */
export interface Piece {
  readonly label: Label;
  readonly frame: Frames;
  readonly samples: Int16Array;
}

const endOf = (piece: { frame: Frames; samples: Int16Array }): Frames => piece.frame + piece.samples.length;

/**
 * The last two seconds of both legs of a recorded call, and more while somebody still needs it (`retain`).
 * Runs for the whole call, so that a recording can begin where the finger was. Never holds more than that.
 */
export class LegTape {
  #pieces: Record<Label, Piece[]> = { '1': [], '2': [] };
  #retained: Frames | undefined;

  /** Media frame up to which both legs have come in. */
  get head(): Frames {
    const last = (label: Label) => {
      const piece = this.#pieces[label].at(-1);
      return piece ? endOf(piece) : 0;
    };
    return Math.min(last('1'), last('2'));
  }

  push(label: Label, tap: TapFrame): Piece {
    const piece = { label, frame: tap.frame, samples: tap.samples };
    this.#pieces[label].push(piece);
    const oldest = Math.min(endOf(piece) - KEPT, this.#retained ?? Number.POSITIVE_INFINITY);
    const pieces = this.#pieces[label];
    let gone = 0;
    while (gone < pieces.length && endOf(pieces[gone] as Piece) <= oldest) gone++;
    // In blocks, so that a long call does not move the array at every piece.
    if (gone >= 64) pieces.splice(0, gone);
    return piece;
  }

  /** Keeps everything from this media frame on until told otherwise; undefined: only the last two seconds. */
  retain(from: Frames | undefined): void {
    this.#retained = from;
  }

  /** All pieces of a label that reach beyond `from`, oldest first. */
  since(label: Label, from: Frames): readonly Piece[] {
    return this.#pieces[label].filter((piece) => endOf(piece) > from);
  }
}
