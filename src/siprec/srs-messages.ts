import type { SipRequest, SipResponse } from './messages.ts';
import { uriIn } from './sip-text.ts';

/** True for a recording session by any of its three signs: not every client sends them all (RFC 7866 section 6.2). */
export function isRecordingSession({ headers, metadata }: SipRequest): boolean {
  const required = (headers.Require ?? '').split(',').map((tag) => tag.trim().toLowerCase());
  return (
    required.includes('siprec') || /;\s*\+sip\.src\b/i.test(headers.Contact ?? '') || metadata !== undefined
  );
}

/**
 * The recorder's answer to `request`. One that accepts an INVITE or UPDATE carries `+sip.srs` (RFC 7866 section 6.2)
 * and, for an offer, the SDP; 420 names what is not supported (RFC 3261 section 8.2.2.3).
 */
export function responseTo(
  request: SipRequest,
  status: number,
  reason: string,
  { sdp }: { readonly sdp?: string } = {},
): SipResponse {
  const { method, callId, cseq, from, headers } = request;
  const accepts = status >= 200 && status < 300 && method !== 'BYE';
  const to = taggedTo(request);
  return {
    kind: 'response',
    status,
    reason,
    method,
    callId,
    cseq,
    headers: {
      ...(headers.Via === undefined ? {} : { Via: headers.Via }),
      From: from,
      To: to,
      ...(accepts
        ? {
            Contact: `<${uriIn(to)}>;+sip.srs`,
            Supported: 'siprec',
            Accept: 'application/sdp, application/rs-metadata+xml, application/rs-metadata',
          }
        : {}),
      ...(status === 420 ? { Unsupported: 'siprec' } : {}),
    },
    ...(sdp === undefined ? {} : { sdp }),
  };
}

/** To with the recorder's tag, made of the Call-ID: the same in every response of a dialog (RFC 3261 section 12.1.1). */
function taggedTo({ to, callId }: SipRequest): string {
  return /;\s*tag=/i.test(to) ? to : `${to};tag=srs-${callId.replace(/[^\w-]/g, '')}`;
}

/** Why a recorder ends a session. */
export interface EndReason {
  /** SIP status that fits, e.g. 503 (RFC 3326 section 2). */
  readonly cause: number;
  /** For a person: `recorder full`. */
  readonly text: string;
}

/** BYE from the recorder in the dialog that `invite` began, with a Reason header (RFC 3326). `cseq` counts its own requests. */
export function srsByeRequest(invite: SipRequest, cseq: number, { cause, text }: EndReason): SipRequest {
  const host = uriIn(invite.to).replace(/^sips?:(?:[^@]*@)?/, '');
  return {
    kind: 'request',
    method: 'BYE',
    callId: invite.callId,
    cseq,
    from: taggedTo(invite),
    to: invite.from,
    headers: {
      Via: `SIP/2.0/TCP ${host};branch=z9hG4bKsrs-${invite.callId.replace(/[^\w-]/g, '')}-${cseq}`,
      'Max-Forwards': '70',
      Reason: `SIP ;cause=${cause} ;text="${text.replace(/[\\"]/g, '\\$&')}"`,
    },
  };
}

/** The reason a BYE gives, for a person: its text, else its cause; undefined if it gives none. */
export function reasonOf({ headers }: SipRequest): string | undefined {
  const value = headers.Reason ?? '';
  const text = /;\s*text\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(value)?.[1]?.replace(/\\(.)/g, '$1');
  return text || /;\s*cause\s*=\s*(\d+)/i.exec(value)?.[1];
}
