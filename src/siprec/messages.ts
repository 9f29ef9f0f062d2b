import type { Frames } from '../audio/units.ts';

/** Label of a media stream (RFC 4574): 1 near (what the recorded user sends), 2 far (what the other side sends). */
export const LABELS = ['1', '2'] as const;
export type Label = (typeof LABELS)[number];

/** One RTP-like packet: up to 20 ms of one leg. */
export interface Packet {
  readonly label: Label;
  /** 16 bit, counts packets of its label, wraps. */
  readonly seq: number;
  /** Media frame of the first sample (unwrapped; on a wire it would be cut to 32 bit). */
  readonly timestamp: Frames;
  /** First packet of a talk spurt: the first one, and the first after a pause (RFC 3551 section 4.1). */
  readonly marker: boolean;
  /** Mono Int16 at SAMPLE_RATE. */
  readonly payload: Int16Array;
}

export type SipMethod = 'INVITE' | 'UPDATE' | 'BYE';

/** A SIP request of a recording session, the parts that matter as values. `siprec/sip-text.ts` prints it. */
export interface SipRequest {
  readonly kind: 'request';
  readonly method: SipMethod;
  readonly callId: string;
  readonly cseq: number;
  readonly from: string;
  readonly to: string;
  readonly headers: Readonly<Record<string, string>>;
  /** application/sdp part. */
  readonly sdp?: string;
  /** application/rs-metadata+xml part (RFC 9806). */
  readonly metadata?: string;
}

export interface SipResponse {
  readonly kind: 'response';
  readonly status: number;
  readonly reason: string;
  readonly method: SipMethod;
  readonly callId: string;
  readonly cseq: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly sdp?: string;
}

/** Packets of one recording session, in the order they were made. */
export interface Packets {
  readonly kind: 'packets';
  readonly callId: string;
  readonly packets: readonly Packet[];
}

export type SiprecMessage = SipRequest | SipResponse | Packets;

/**
 * Our own header on INVITE and BYE: the media frame at which the cut falls (start, pause, resume, stop). Recorders
 * that do not know it cut where the packets begin and end.
 */
export const CUT_HEADER = 'X-Media-Frame';
/** Our own header: the moment of the message, milliseconds of the sender's calendar (epoch). The recorder has no clock of its own. */
export const TIME_HEADER = 'X-Media-Time';
