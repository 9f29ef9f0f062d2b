import type { Parsed, ScriptProblem } from '../audio/tone-script.ts';
import { dtmfSteps, type ProgrammableSoftkey } from '../phone/programmable-softkey.ts';
import { type Fields, readFields } from './fields.ts';
import { outcome, quote, refuse, type ValueKind } from './value-kind.ts';

const FIELDS = ['fnc', 'ext', 'nme', 'ext2', 'nme2', 'vid', 'url'] as const;
export const PSK_FUNCTIONS = ['sd', 'dtmf', 'xml', 'shortcut'] as const;
/** Highest extension of a phone. */
export const MAX_LINE = 16;

const ALLOWED =
  'fnc=sd;ext=number[;vid=line][;nme=label][;ext2=number;nme2=label], the same with fnc=dtmf and digits, ' +
  'fnc=xml;url=address;nme=label or fnc=shortcut;url=name;nme=label';

/** The kind of PSK_1 to PSK_16. */
export const PSK: ValueKind<ProgrammableSoftkey> = { allowed: ALLOWED, read: parsePsk };

/** Reads the script of a programmable softkey. */
export function parsePsk(text: string): Parsed<ProgrammableSoftkey> {
  const parsed = readFields(text, FIELDS);
  if ('problems' in parsed) return parsed;
  const fields = parsed.value;
  const kind = PSK_FUNCTIONS.find((name) => name === fields.get('fnc')?.toLowerCase());
  if (kind === undefined)
    return refuse(fields.get('fnc') ?? text, 'fnc names no function', PSK_FUNCTIONS.join('|'));
  return kind === 'sd' || kind === 'dtmf' ? readDialling(kind, fields) : readOpening(kind, fields);
}

/** The script of a key: read again it gives the key back. */
export function formatPsk(key: ProgrammableSoftkey): string {
  if ('url' in key) return `fnc=${key.function};url=${key.url};nme=${key.name}`;
  const { first, second, line } = key;
  const vid = line === undefined ? '' : `;vid=${line}`;
  const toggle = second ? `;ext2=${second.extension};nme2=${second.name}` : '';
  return `fnc=${key.function};ext=${first.extension}${vid};nme=${first.name}${toggle}`;
}

function readOpening(kind: 'xml' | 'shortcut', fields: Fields): Parsed<ProgrammableSoftkey> {
  const url = fields.get('url') ?? '';
  if (url === '') return refuse(`fnc=${kind}`, 'there is no url', ALLOWED);
  return { value: { function: kind, url, name: fields.get('nme') ?? '' } };
}

function readDialling(kind: 'sd' | 'dtmf', fields: Fields): Parsed<ProgrammableSoftkey> {
  const problems: ScriptProblem[] = [];
  const first = { extension: readExtension(kind, 'ext', fields, problems), name: fields.get('nme') ?? '' };
  const isToggle = fields.has('ext2') || fields.has('nme2');
  const second = isToggle
    ? { extension: readExtension(kind, 'ext2', fields, problems), name: fields.get('nme2') ?? '' }
    : undefined;
  const line = readLine(fields, problems);
  const key = { function: kind, first, ...(second && { second }), ...(line !== undefined && { line }) };
  return outcome(key, problems);
}

function readExtension(
  kind: 'sd' | 'dtmf',
  field: 'ext' | 'ext2',
  fields: Fields,
  problems: ScriptProblem[],
): string {
  const extension = fields.get(field) ?? '';
  const where = `${field}=${quote(extension)}`;
  if (extension === '') problems.push({ where, what: 'there is nothing to dial', allowed: ALLOWED });
  else if (kind === 'dtmf' && dtmfSteps(extension) === undefined) {
    problems.push({
      where,
      what: 'these are not digits of a keypad',
      allowed: '0 to 9, *, #, A to D, a comma for a pause, X to wait',
    });
  }
  return extension;
}

/** The line of the field `vid`; undefined without one. */
export function readLine(fields: Fields, problems: ScriptProblem[]): number | undefined {
  const typed = fields.get('vid');
  if (typed === undefined || typed === '') return undefined;
  const line = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  if (line >= 1 && line <= MAX_LINE) return line;
  problems.push({
    where: `vid=${quote(typed)}`,
    what: 'this is not a line',
    allowed: `a whole number from 1 to ${MAX_LINE}`,
  });
  return undefined;
}
