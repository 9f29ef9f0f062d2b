import type { Packet, Packets, SipRequest, SipResponse } from '../siprec/messages.ts';
import type { RecorderFault } from './faults.ts';
import type { Recording } from './recording.ts';

/** From the page to the recorder's worker. */
export type ToWorker =
  /** A new connection; its port is transferred with the message. */
  | { readonly kind: 'connect'; readonly port: MessagePort }
  | { readonly kind: 'fault'; readonly fault: RecorderFault }
  /** Deleted from the store by the page. */
  | { readonly kind: 'forget'; readonly id: string };

/** From the worker to the page. */
export type FromWorker =
  | { readonly kind: 'ready' }
  /** What changed since the last one: new values, and the ids of recordings that are gone. */
  | { readonly kind: 'changed'; readonly recordings: readonly Recording[]; readonly gone: readonly string[] };

/** Packets of one session as two buffers, so that a batch of any size costs one transfer. */
export interface PackedPackets {
  readonly kind: 'packed';
  readonly callId: string;
  /** FIELDS numbers per packet: label, seq, timestamp, marker (0 or 1), length in samples. */
  readonly heads: Float64Array<ArrayBuffer>;
  /** The payloads, one after the other. */
  readonly samples: Int16Array<ArrayBuffer>;
}

/** On the port of a connection, both ways. */
export type PortMessage = SipRequest | SipResponse | PackedPackets | { readonly kind: 'close' };

const FIELDS = 5;

/** Copies packets into fresh buffers; the payloads stay their owner's. */
export const pack = (callId: string, packets: readonly Packet[]): PackedPackets => {
  const heads = new Float64Array(FIELDS * packets.length);
  const samples = new Int16Array(packets.reduce((sum, { payload }) => sum + payload.length, 0));
  let at = 0;
  packets.forEach(({ label, seq, timestamp, marker, payload }, i) => {
    heads.set([Number(label), seq, timestamp, Number(marker), payload.length], i * FIELDS);
    samples.set(payload, at);
    at += payload.length;
  });
  return { kind: 'packed', callId, heads, samples };
};

/** The packets again; their payloads are views of `samples`. */
export const unpack = ({ callId, heads, samples }: PackedPackets): Packets => {
  const packets: Packet[] = [];
  for (let i = 0, at = 0; i < heads.length; i += FIELDS) {
    const [label, seq = 0, timestamp = 0, marker, length = 0] = heads.subarray(i, i + FIELDS);
    const payload = samples.subarray(at, at + length);
    packets.push({ label: label === 1 ? '1' : '2', seq, timestamp, marker: marker === 1, payload });
    at += length;
  }
  return { kind: 'packets', callId, packets };
};

/** What a list says that the one before did not. Values that are the same object have not changed. */
export const changesBetween = (
  before: readonly Recording[],
  after: readonly Recording[],
): Extract<FromWorker, { kind: 'changed' }> => {
  const known = new Set(before);
  const ids = new Set(after.map(({ id }) => id));
  return {
    kind: 'changed',
    recordings: after.filter((recording) => !known.has(recording)),
    gone: before.flatMap(({ id }) => (ids.has(id) ? [] : [id])),
  };
};
