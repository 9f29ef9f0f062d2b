import { msg, str } from '@lit/localize';
import type { HeardNotice } from '../siprec/session-metadata.ts';
import { isLive } from './library.ts';
import type { Leg, Segment } from './portal-segments.ts';
import { clockTime } from './portal-time.ts';
import type { RecordedParty, Recording } from './recording.ts';

/** Language of dates: that of the page's texts. */
const locale = (): string => document.documentElement.lang || 'en';

/** The number in an address of record: `2001` of `sip:2001@example.com`, `+14085550123` of `tel:+14085550123`. */
export const numberOf = (aor: string): string => aor.replace(/^\w+:/, '').replace(/@.*$/, '');

/** What to call a person: the name, or the number where there is none. */
export const personOf = (party: RecordedParty): string => party.name || numberOf(party.aor) || msg('Unknown');

/** Day and time of day of an epoch in milliseconds, as the reader's language writes them. */
export const dayOf = (epoch: number, timeZone?: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone }).format(epoch);
export const timeOfDay = (epoch: number, timeZone?: string): string =>
  new Intl.DateTimeFormat(locale(), { timeStyle: 'medium', timeZone }).format(epoch);

/** The state in words: what a row of the list says. */
export function stateText(recording: Recording): string {
  switch (recording.state) {
    case 'started':
      return msg('Recording now');
    case 'paused':
      return msg('Paused');
    case 'failed':
      return recording.reason ? msg(str`Failed: ${recording.reason}`) : msg('Failed');
    case 'stopped':
      return recording.kept ? msg('Kept') : msg('Not kept');
  }
}

/** Why a recording is or is not kept, where the state alone does not say it. */
export function stateHint(recording: Recording): string {
  if (recording.kept) return '';
  return isLive(recording)
    ? msg('Kept only if Record is pressed before the call ends')
    : msg('Record was not pressed during the call');
}

export function noticeText(kind: HeardNotice['kind'], times = 1): string {
  switch (kind) {
    case 'start':
      return msg('Start announcement');
    case 'stop':
      return msg('Stop announcement');
    case 'pause':
      return msg('Pause notice');
    case 'resume':
      return msg('Resume notice');
    case 'compliance':
      return msg('Compliance announcement');
    case 'tone':
      return times > 1 ? msg(str`Recording tone, ${times} times`) : msg('Recording tone');
  }
}

/** One line of the list "What is in this recording". */
export function segmentText(segment: Segment, recording: Recording): string {
  const nameOf = (leg: Leg) => personOf(recording[leg]);
  switch (segment.kind) {
    case 'speech':
      return msg(str`${nameOf(segment.leg)} speaks`);
    case 'pause':
      return msg(str`Paused for ${clockTime(segment.until - segment.call)}, not in the file`);
    case 'gap':
      return msg(str`Packets from ${nameOf(segment.leg)} lost, silence in the file`);
    case 'notice':
      return msg(str`${noticeText(segment.notice, segment.times)}: heard, not recorded`);
  }
}

/** File name without its ending: `2026-11-22 10.15.00 Alice Carter, Bob Novak`. Nothing a file system refuses. */
export function fileName(recording: Recording, timeZone?: string): string {
  // Swedish writes dates as ISO 8601 does.
  const when = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  const people = `${personOf(recording.near)}, ${personOf(recording.far)}`;
  return `${when.format(recording.startedAt)} ${people}`
    .replaceAll(':', '.')
    .replace(/[\\/*?"<>|\p{Cc}]/gu, '_');
}
