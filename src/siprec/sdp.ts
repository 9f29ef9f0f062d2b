export type SdpDirection = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** One m-line (RFC 8866 section 5.14). */
export interface SdpStream {
  /** a=label (RFC 4574); empty for none. */
  readonly label: string;
  /** 0: refused or removed (RFC 3264 section 6). */
  readonly port: number;
  readonly direction: SdpDirection;
  /** Payload type of L16 at 16 kHz, one channel (RFC 3551 section 4.5.11); left out: 96. */
  readonly payloadType?: number;
  /** Set for a stream that carries no such audio: its m-line apart from the port, to be refused with the same words. */
  readonly foreign?: { readonly media: string; readonly format: string };
}

/** A session description as a recording session uses it. */
export interface Sdp {
  /** o= session id, digits. */
  readonly sessionId: string;
  /** o= version: one more with each changed description (RFC 3264 section 8). */
  readonly version: number;
  /** IPv4, IPv6 or host name of the session-level c=. */
  readonly address: string;
  readonly streams: readonly SdpStream[];
}

const PAYLOAD_TYPE = 96;
const CODEC = 'L16/16000';

/**
 * Prints a description: c= at session level (some recorders look nowhere else), CRLF line ends, one m-line per stream
 * with its label and direction (RFC 7866 section 7.1.1).
 */
export function writeSdp({ sessionId, version, address, streams }: Sdp): string {
  const network = `IN ${address.includes(':') ? 'IP6' : 'IP4'} ${address}`;
  const lines = [
    'v=0',
    `o=- ${sessionId} ${version} ${network}`,
    's=-',
    `c=${network}`,
    't=0 0',
    ...streams.flatMap(streamLines),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function streamLines({ label, port, direction, payloadType = PAYLOAD_TYPE, foreign }: SdpStream): string[] {
  const format = foreign ? [] : [`a=rtpmap:${payloadType} ${CODEC}/1`, 'a=ptime:20'];
  return [
    foreign ? `m=${foreign.media} ${port} ${foreign.format}` : `m=audio ${port} RTP/AVP ${payloadType}`,
    ...format,
    `a=${direction}`,
    ...(label === '' ? [] : [`a=label:${label}`]),
  ];
}

/** What the answering side adds of its own. */
export interface SdpAnswerer {
  readonly sessionId: string;
  readonly version: number;
  readonly address: string;
  /** RTP port of the first stream, even; the others follow by two, RTCP between them (RFC 3550 section 11). */
  readonly firstPort: number;
}

/**
 * The recorder's answer (RFC 7866 section 7.2): every m-line in its place with its label; recvonly to what is sent,
 * inactive to the rest; port 0 to what is not L16 audio at 16 kHz or was removed.
 */
export function answerSdp(offer: Sdp, { firstPort, ...own }: SdpAnswerer): Sdp {
  const streams = offer.streams.map((stream, index): SdpStream => {
    const taken = stream.port !== 0 && !stream.foreign;
    const sent = stream.direction === 'sendonly' || stream.direction === 'sendrecv';
    return {
      ...stream,
      port: taken ? firstPort + 2 * index : 0,
      direction: taken && sent ? 'recvonly' : 'inactive',
    };
  });
  return { ...own, streams };
}
