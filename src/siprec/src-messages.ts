import type { Frames } from '../audio/units.ts';
import type { Label, SipMethod, SipRequest } from './messages.ts';
import { CUT_HEADER, LABELS, TIME_HEADER } from './messages.ts';
import { writeMetadata } from './metadata.ts';
import { writeSdp } from './sdp.ts';
import type { SessionMetadata } from './session-metadata.ts';
import { uriIn } from './sip-text.ts';

/** One recording session as its client sees it: what all its requests share. */
export interface SrcDialog {
  readonly callId: string;
  /** From value with its tag: `<sip:2001@phone.example>;tag=a1`. */
  readonly from: string;
  /** To value; with the recorder's tag once it answered. */
  readonly to: string;
  /** Address the packets come from. */
  readonly address: string;
  readonly ports: Readonly<Record<Label, number>>;
  /** o= session id, digits. */
  readonly sdpSessionId: string;
}

/** When a request is made. */
export interface RequestMoment {
  /** One more with each request of the dialog. */
  readonly cseq: number;
  /** Epoch milliseconds (TIME_HEADER). */
  readonly time: number;
}

/** A request that cuts the recording. */
export interface CutMoment extends RequestMoment {
  /** Media frame of the cut (CUT_HEADER): first frame in, or first frame out. */
  readonly cut: Frames;
}

/** A request that offers SDP. */
export interface OfferMoment extends CutMoment {
  /** o= version: one more with each offer (RFC 3264 section 8). */
  readonly version: number;
}

/** Starts a recording session: SDP with both labels, sendonly, and the complete metadata (RFC 7866 sections 6.1.1, 9.1). */
export function inviteRequest(dialog: SrcDialog, at: OfferMoment, metadata: SessionMetadata): SipRequest {
  return {
    ...request('INVITE', dialog, at, cutHeader(at)),
    sdp: offer(dialog, at.version, 'sendonly'),
    metadata: writeMetadata(metadata),
  };
}

/** Pauses (`inactive`) or resumes (`sendonly`) both streams; SDP only (RFC 7866 section 7.1.1.1). */
export function reInvite(dialog: SrcDialog, at: OfferMoment, flow: 'inactive' | 'sendonly'): SipRequest {
  return { ...request('INVITE', dialog, at, cutHeader(at)), sdp: offer(dialog, at.version, flow) };
}

/** Tells what changed: a notice was played, Record was pressed, a leg is held; metadata only (RFC 7866 section 9.1). */
export function updateRequest(dialog: SrcDialog, at: RequestMoment, metadata: SessionMetadata): SipRequest {
  return { ...request('UPDATE', dialog, at, {}), metadata: writeMetadata(metadata) };
}

/** Ends the session, with the last partial metadata (RFC 8068 section 3.2.4). */
export function byeRequest(dialog: SrcDialog, at: CutMoment, metadata: SessionMetadata): SipRequest {
  return { ...request('BYE', dialog, at, cutHeader(at)), metadata: writeMetadata(metadata) };
}

function offer(
  { sdpSessionId, address, ports }: SrcDialog,
  version: number,
  direction: 'inactive' | 'sendonly',
) {
  const streams = LABELS.map((label) => ({ label, port: ports[label], direction }));
  return writeSdp({ sessionId: sdpSessionId, version, address, streams });
}

const cutHeader = ({ cut }: CutMoment): Record<string, string> => ({ [CUT_HEADER]: String(cut) });

function request(
  method: SipMethod,
  { callId, from, to, address }: SrcDialog,
  { cseq, time }: RequestMoment,
  more: Readonly<Record<string, string>>,
): SipRequest {
  // Contact and Require name a recording session in INVITE and UPDATE; BYE has no Contact (RFC 3261 table 2).
  const recording: Readonly<Record<string, string>> =
    method === 'BYE'
      ? {}
      : {
          Contact: `<${uriIn(from)}>;+sip.src`,
          Require: 'siprec',
          Accept: 'application/sdp, application/rs-metadata+xml',
        };
  const headers = {
    // The branch names the transaction (RFC 3261 section 8.1.1.7): Call-ID and CSeq do that already.
    Via: `SIP/2.0/TCP ${address};branch=z9hG4bK${callId.replace(/[^\w-]/g, '')}-${cseq}`,
    'Max-Forwards': '70',
    ...recording,
    [TIME_HEADER]: String(time),
    ...more,
  };
  return { kind: 'request', method, callId, cseq, from, to, headers };
}
