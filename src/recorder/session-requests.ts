import type { Frames } from '../audio/units.ts';
import type { SipRequest } from '../siprec/messages.ts';
import { CUT_HEADER, TIME_HEADER } from '../siprec/messages.ts';
import { parseMetadata } from '../siprec/metadata-parser.ts';
import type { ParsedMetadata } from '../siprec/parsed-metadata.ts';
import type { Sdp } from '../siprec/sdp.ts';
import { answerSdp, writeSdp } from '../siprec/sdp.ts';
import { parseSdp } from '../siprec/sdp-parser.ts';

/** What a request of a client says, its parts read. */
export interface ReadRequest {
  /** What is wrong with its parts; those parts are left out. */
  readonly problems: readonly string[];
  readonly metadata?: ParsedMetadata;
  readonly offer?: Sdp;
  /** Media frame (CUT_HEADER). */
  readonly cut?: Frames;
  /** Epoch milliseconds (TIME_HEADER). */
  readonly time?: number;
}

type Problems = { readonly problems: readonly string[] };
/** A part that is not there is not wrong. */
const ABSENT: Problems = { problems: [] };

/** Reads the parts of a request. */
export const readRequest = (request: SipRequest): ReadRequest => {
  const metadata = request.metadata === undefined ? ABSENT : parseMetadata(request.metadata);
  const sdp = request.sdp === undefined ? ABSENT : parseSdp(request.sdp);
  const cut = number(request, CUT_HEADER, Number.isSafeInteger, 'a whole number of frames');
  const time = number(request, TIME_HEADER, isDate, 'milliseconds since 1970');
  const problems = [metadata, sdp, cut, time].flatMap((part) => ('problems' in part ? part.problems : []));
  return {
    problems,
    ...('metadata' in metadata ? { metadata: metadata.metadata } : {}),
    ...('sdp' in sdp ? { offer: sdp.sdp } : {}),
    ...('value' in cut ? { cut: cut.value } : {}),
    ...('value' in time ? { time: time.value } : {}),
  };
};

/** Days that a date can count from 1970, in milliseconds (ECMA-262, time values). */
const DATE_LIMIT = 8.64e15;
const isDate = (value: number): boolean => Math.abs(value) <= DATE_LIMIT;

const number = (
  { headers }: SipRequest,
  header: string,
  isAllowed: (value: number) => boolean,
  allowed: string,
): { readonly value: number } | Problems => {
  const text = headers[header];
  if (text === undefined) return ABSENT;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return isAllowed(value) ? { value } : { problems: [`${header}: "${text}"; allowed: ${allowed}`] };
};

/** True if an offer stops every stream (RFC 7866 section 7.1.1.1). */
export const isInactive = ({ streams }: Sdp): boolean =>
  streams.length > 0 && streams.every(({ direction, port }) => direction === 'inactive' || port === 0);

/** True if an offer says something else than the one before it under a version that is not higher (RFC 3264 section 8). */
export const isStale = (before: Sdp, offer: Sdp): boolean =>
  offer.sessionId === before.sessionId &&
  offer.version <= before.version &&
  JSON.stringify({ ...offer, version: 0 }) !== JSON.stringify({ ...before, version: 0 });

/** The recorder's answer to an offer; its version follows the offer's, so that it rises with it. */
export const answer = (offer: Sdp): string =>
  writeSdp(
    answerSdp(offer, {
      sessionId: offer.sessionId,
      version: offer.version,
      address: '127.0.0.1',
      firstPort: 40_000,
    }),
  );
