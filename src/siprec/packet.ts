import type { Frames } from '../audio/units.ts';
import type { Label, Packet } from './messages.ts';

/** Bytes of an RTP header without contributors (RFC 3550 section 5.1). */
const HEADER_BYTES = 12;
const VERSION_2 = 0x80;
const MARKER = 0x80;
const PAYLOAD_TYPE = 96;
const TIMESTAMP_SPAN = 2 ** 32;

/** A packet as RTP: 12-byte header, L16 big endian (RFC 3551 section 4.5.11); the timestamp keeps its low 32 bits. */
export function encodeRtp(packet: Packet, ssrc: number): Uint8Array {
  const { seq, timestamp, marker, payload } = packet;
  const bytes = new Uint8Array(HEADER_BYTES + 2 * payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, VERSION_2);
  view.setUint8(1, (marker ? MARKER : 0) | PAYLOAD_TYPE);
  view.setUint16(2, seq);
  view.setUint32(4, timestamp % TIMESTAMP_SPAN);
  view.setUint32(8, ssrc);
  payload.forEach((sample, index) => {
    view.setInt16(HEADER_BYTES + 2 * index, sample);
  });
  return bytes;
}

/**
 * Reads such a packet. `label` is that of the SDP stream it came in on; `around` is a recent timestamp of it, by
 * which the 32 bits are unwrapped. Never throws.
 */
export function decodeRtp(
  bytes: Uint8Array,
  { label, around }: { readonly label: Label; readonly around: Frames },
): { readonly packet: Packet; readonly ssrc: number } | { readonly problems: readonly string[] } {
  const samples = (bytes.length - HEADER_BYTES) / 2;
  if (samples < 0 || !Number.isInteger(samples)) {
    return { problems: [`RTP: ${bytes.length} bytes; a header of 12 and two a sample are needed`] };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [first, second] = [view.getUint8(0), view.getUint8(1)];
  if (first !== VERSION_2)
    return { problems: ['RTP: only version 2 without padding, extension, contributors'] };
  if ((second & 0x7f) !== PAYLOAD_TYPE) {
    return { problems: [`RTP: payload type ${second & 0x7f}; allowed: ${PAYLOAD_TYPE}`] };
  }
  const payload = Int16Array.from({ length: samples }, (_, index) => view.getInt16(HEADER_BYTES + 2 * index));
  const turns = Math.round((around - view.getUint32(4)) / TIMESTAMP_SPAN);
  const packet: Packet = {
    label,
    seq: view.getUint16(2),
    timestamp: view.getUint32(4) + Math.max(turns, 0) * TIMESTAMP_SPAN,
    marker: (second & MARKER) !== 0,
    payload,
  };
  return { packet, ssrc: view.getUint32(8) };
}
