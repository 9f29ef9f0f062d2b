import type { SipRequest, SipResponse } from '../siprec/messages.ts';
import type { TraceEntry } from '../trace/trace.ts';

/** The SIP message of an entry, if it is one. */
export function sipOf({ detail }: TraceEntry): SipRequest | SipResponse | undefined {
  const message = detail?.message;
  const isSip = typeof message === 'object' && message !== null && 'kind' in message && 'cseq' in message;
  return isSip ? (message as SipRequest | SipResponse) : undefined;
}

/** An entry's values on one line: `key=5 at=1200`. */
export const valuesText = ({ detail }: TraceEntry): string =>
  Object.entries(detail ?? {})
    .map(([name, value]) => `${name}=${valueText(value)}`)
    .join(' ');

function valueText(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const fits = (entry: TraceEntry, wanted: string): boolean =>
  `${entry.from} ${entry.to} ${entry.what}`.toLowerCase().includes(wanted);

/** The last `most` entries that fit a filter, newest first, each with its index. Looks no further back than it must. */
export function latest(
  entries: readonly TraceEntry[],
  filter: string,
  most: number,
): (readonly [number, TraceEntry])[] {
  const wanted = filter.trim().toLowerCase();
  const found: (readonly [number, TraceEntry])[] = [];
  for (let index = entries.length - 1; index >= 0 && found.length < most; index--) {
    const entry = entries[index] as TraceEntry;
    if (wanted === '' || fits(entry, wanted)) found.push([index, entry]);
  }
  return found;
}

/** The entries that fit a filter, oldest first, as JSON with one entry a line. */
export function asJson(entries: readonly TraceEntry[], filter: string): string {
  const lines = latest(entries, filter, Number.POSITIVE_INFINITY).reverse();
  return `[\n${lines.map(([, entry]) => JSON.stringify(entry)).join(',\n')}\n]\n`;
}
