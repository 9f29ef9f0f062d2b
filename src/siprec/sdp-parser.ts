import type { Sdp, SdpDirection, SdpStream } from './sdp.ts';

/** Longest description read, in UTF-16 code units. */
const SDP_LIMIT = 65_536;
const DIRECTIONS = [
  'sendrecv',
  'sendonly',
  'recvonly',
  'inactive',
] as const satisfies readonly SdpDirection[];

interface Line {
  readonly number: number;
  readonly type: string;
  readonly value: string;
}
type Problems = { readonly problems: readonly string[] };

/**
 * Reads a session description (RFC 8866). CRLF or LF; a direction at session level holds for streams without one;
 * c= is taken from the session, else from the first stream that has it. A version beyond 2^53 loses its last digits.
 * Never throws.
 */
export function parseSdp(text: string): { readonly sdp: Sdp } | Problems {
  if (text.length > SDP_LIMIT) return { problems: [`SDP: ${text.length} characters; at most ${SDP_LIMIT}`] };
  const problems: string[] = [];
  const lines = text.split(/\r?\n/).flatMap((line, index) => {
    if (line === '') return [];
    const match = /^([a-z])=(.*)$/.exec(line);
    if (match) return [{ number: index + 1, type: match[1] ?? '', value: match[2] ?? '' }];
    problems.push(`SDP line ${index + 1}: "${line.slice(0, 40)}"; a line is a letter, = and a value`);
    return [];
  });
  const blocks = blocksOf(lines);
  const [session = [], ...media] = blocks;
  if (!(session[0]?.type === 'v' && session[0].value.trim() === '0'))
    problems.push('SDP: must begin with v=0');
  const origin = /^\S+ (\d+) (\d+) IN IP[46] \S+$/.exec(firstValue(session, 'o') ?? '');
  if (!origin)
    problems.push('SDP: no o= line of the form "name id version IN IP4 address" (id, version: digits)');
  const address = /^IN IP[46] ([^\s/]+)/.exec(
    blocks.map((block) => firstValue(block, 'c')).find(Boolean) ?? '',
  );
  if (!address) problems.push('SDP: no c= line of the form "IN IP4 address"');
  const fallback = directionOf(session) ?? 'sendrecv';
  const streams = media.flatMap((block) => {
    const stream = streamOf(block, fallback);
    if ('label' in stream) return [stream];
    problems.push(...stream.problems);
    return [];
  });
  if (problems.length > 0 || !origin || !address) return { problems };
  return {
    sdp: { sessionId: origin[1] ?? '', version: Number(origin[2]), address: address[1] ?? '', streams },
  };
}

/** Session lines first, then those of each m-line. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line.type === 'm') blocks.push([]);
    blocks.at(-1)?.push(line);
  }
  return blocks;
}

const firstValue = (block: readonly Line[], type: string) => block.find((line) => line.type === type)?.value;
const attributesOf = (block: readonly Line[]) =>
  block.filter((line) => line.type === 'a').map((line) => line.value);
const directionOf = (block: readonly Line[]) =>
  DIRECTIONS.find((direction) => attributesOf(block).some((value) => value.trim() === direction));

function streamOf(block: readonly Line[], fallback: SdpDirection): SdpStream | Problems {
  const [line] = block;
  const match = /^(\S+) (\d{1,5})(?:\/\d+)? (\S+(?: \S+)*)\s*$/.exec(line?.value ?? '');
  const [, media = '', digits = '', format = ''] = match ?? [];
  const port = Number(digits);
  if (!match || port > 65_535) {
    return {
      problems: [`SDP line ${line?.number}: m= must be "media port protocol formats", port 0 to 65535`],
    };
  }
  const label = attributesOf(block)
    .find((value) => value.startsWith('label:'))
    ?.slice('label:'.length);
  const payloadType = media === 'audio' ? linearPayload(block, format) : undefined;
  return {
    label: label?.trim() ?? '',
    port,
    direction: directionOf(block) ?? fallback,
    ...(payloadType === undefined ? { foreign: { media, format } } : {}),
    ...(payloadType === undefined || payloadType === 96 ? {} : { payloadType }),
  };
}

/** The offered payload type that an rtpmap names L16/16000 with one channel. */
function linearPayload(block: readonly Line[], format: string): number | undefined {
  const [protocol = '', ...offered] = format.split(' ');
  if (protocol !== 'RTP/AVP') return undefined;
  return attributesOf(block)
    .map((value) => /^rtpmap:(\d{1,3}) L16\/16000(?:\/1)?\s*$/i.exec(value)?.[1])
    .filter((type) => type !== undefined && offered.includes(type))
    .map(Number)[0];
}
