import type { TapFrame } from '../../../src/audio/media-graph.ts';
import { type Frames, PACKET_FRAMES } from '../../../src/audio/units.ts';
import { RecordedLeg } from '../../../src/recording-client/recorded-leg.ts';
import { LABELS, type Label, type Packet } from '../../../src/siprec/messages.ts';

/** Sample of a leg at a media frame: no two frames near each other, and no two legs, say the same. */
export const sampleAt = (label: Label, frame: Frames): number =>
  ((frame % 60_000) - 30_000) * (label === '1' ? 1 : -1);

const CALL = {
  sipSessionId: 'a;remote=b',
  groupId: 'Z3JvdXA=',
  direction: 'inbound',
  near: { aor: 'sip:2001@simulator.example', name: 'Jana Novak' },
  far: { aor: 'sip:2002@simulator.example', name: 'Robert Miles' },
} as const;

/** A call's two legs, and the device that feeds them. */
export class FakeLegs {
  readonly leg = new RecordedLeg(CALL, { near: 'near', far: 'far' });
  frame: Frames = 0;

  /** The device renders up to a media frame: whole packets, and a short one at the end. */
  playTo(end: Frames): void {
    while (this.frame < end) {
      const length = Math.min(end - this.frame, PACKET_FRAMES - (this.frame % PACKET_FRAMES));
      this.leg.take(LABELS.map((label) => this.#piece(label, length)));
      this.frame += length;
    }
  }

  #piece(label: Label, length: number): TapFrame {
    const samples = Int16Array.from({ length }, (_, i) => sampleAt(label, this.frame + i));
    return { tap: label === '1' ? 'near' : 'far', frame: this.frame, samples };
  }
}

/** Stretches of media frames that packets of a label cover, in the order they came; samples are checked. */
export function spansOf(packets: readonly Packet[], label: Label): [Frames, Frames][] {
  const spans: [Frames, Frames][] = [];
  for (const { timestamp, payload } of packets.filter((packet) => packet.label === label)) {
    const right = payload.every((sample, i) => sample === sampleAt(label, timestamp + i));
    if (!right) throw new Error(`packet at ${timestamp} of label ${label} holds other samples`);
    const last = spans.at(-1);
    if (last && last[1] === timestamp) last[1] = timestamp + payload.length;
    else spans.push([timestamp, timestamp + payload.length]);
  }
  return spans;
}

/** The same of both labels, which must agree. */
export function spans(packets: readonly Packet[]): [Frames, Frames][] {
  const [near, far] = LABELS.map((label) => spansOf(packets, label));
  if (JSON.stringify(near) !== JSON.stringify(far))
    throw new Error(`legs differ: ${JSON.stringify([near, far])}`);
  return near ?? [];
}
