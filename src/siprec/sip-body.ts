/** Media type of a metadata document (RFC 9806); RFC 7866 printed it without `+xml`, so readers take both. */
export const METADATA_TYPE = 'application/rs-metadata+xml';
const SDP_TYPE = 'application/sdp';

interface Body {
  readonly headers: readonly (readonly [string, string])[];
  readonly text: string;
}

/** A body of SDP, metadata, both (RFC 7866 section 9.1: multipart/mixed, SDP first) or neither. */
export function joinBody(sdp: string | undefined, metadata: string | undefined, cseq: number): Body {
  const parts = [
    ...(sdp === undefined ? [] : [{ text: sdp, headers: [['Content-Type', SDP_TYPE]] as const }]),
    ...(metadata === undefined
      ? []
      : [
          {
            text: metadata,
            headers: [
              ['Content-Type', METADATA_TYPE],
              ['Content-Disposition', 'recording-session'],
            ] as const,
          },
        ]),
  ];
  const [only] = parts;
  if (!only) return { headers: [], text: '' };
  if (parts.length === 1) return only;
  const boundary = boundaryFor(
    parts.map(({ text }) => text),
    cseq,
  );
  const printed = parts.map(
    ({ headers, text }) =>
      `--${boundary}\r\n${headers.map((pair) => pair.join(': ')).join('\r\n')}\r\n\r\n${text}\r\n`,
  );
  return {
    headers: [
      ['MIME-Version', '1.0'],
      ['Content-Type', `multipart/mixed;boundary=${boundary}`],
    ],
    text: `${printed.join('')}--${boundary}--\r\n`,
  };
}

/** A boundary that no part holds (RFC 2046 section 5.1.1), whoever wrote the names in it. */
function boundaryFor(texts: readonly string[], cseq: number): string {
  for (let attempt = 0; ; attempt++) {
    const boundary = `recording-session-${cseq}-${attempt}`;
    if (!texts.some((text) => text.includes(boundary))) return boundary;
  }
}

export interface BodyParts {
  readonly sdp?: string;
  readonly metadata?: string;
}

/**
 * The parts of a body by their types, in any order; parts of other types are skipped. A problem: a multipart body
 * without boundary, or two parts of one type.
 */
export function splitBody(
  contentType: string,
  text: string,
): { readonly parts: BodyParts } | { readonly problems: readonly string[] } {
  const type = mediaType(contentType);
  if (type !== 'multipart/mixed') return { parts: partOf(type, text) };
  const match = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (!boundary) return { problems: ['Content-Type: multipart/mixed needs a boundary parameter'] };
  // The delimiter is a line of its own; its CRLF belongs to it, not to the part before (RFC 2046 section 5.1.1).
  const [, ...rest] = `\r\n${text}`.split(`\r\n--${boundary}`);
  const end = rest.findIndex((piece) => piece.startsWith('--'));
  const pieces = end < 0 ? rest : rest.slice(0, end);
  let parts: BodyParts = {};
  for (const piece of pieces) {
    const part = readPart(piece);
    const twice = Object.keys(part).find((key) => key in parts);
    if (twice) return { problems: [`body: two parts hold ${twice}; one is allowed`] };
    parts = { ...parts, ...part };
  }
  return { parts };
}

function readPart(piece: string): BodyParts {
  const [, head = '', text = ''] = /^[^\r\n]*\r\n((?:[^\r\n]+\r\n)*)\r\n([\s\S]*)$/.exec(piece) ?? [];
  const type = /^content-type[ \t]*:[ \t]*([^\r\n]*)/im.exec(head)?.[1] ?? '';
  return partOf(mediaType(type), text);
}

const mediaType = (value: string): string => (value.split(';')[0] ?? '').trim().toLowerCase();

function partOf(type: string, text: string): BodyParts {
  if (type === SDP_TYPE) return { sdp: text };
  if (type === METADATA_TYPE || type === 'application/rs-metadata') return { metadata: text };
  return {};
}
