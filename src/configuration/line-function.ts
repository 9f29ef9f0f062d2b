import type { Parsed, ScriptProblem } from '../audio/tone-script.ts';
import { LINE_FUNCTIONS, type LineFunction, type LineFunctionName } from '../phone/line-function.ts';
import { readFields } from './fields.ts';
import { readLine } from './psk.ts';
import { outcome, refuse, type ValueKind } from './value-kind.ts';

const FIELDS = ['fnc', 'ext', 'sub', 'usr', 'nme', 'orbit', 'url', 'vid'] as const;
const JOINED: readonly LineFunctionName[] = ['sd', 'blf', 'cp'];
const ALLOWED =
  'fnc=sd;ext=number[;nme=label][;vid=line], fnc=blf[+sd][+cp];sub=number, fnc=prk;sub=orbit, ' +
  'fnc=shortcut;url=name or fnc=xml;url=address';

/** The kind of Extended_Function_n_. */
export const LINE_FUNCTION: ValueKind<LineFunction> = { allowed: ALLOWED, read: parseLineFunction };

/** Reads the function of a line key. `usr`, the user a busy lamp watches, is taken for `sub`. */
export function parseLineFunction(text: string): Parsed<LineFunction> {
  const parsed = readFields(text, FIELDS);
  if ('problems' in parsed) return parsed;
  const fields = parsed.value;
  const typed = fields.get('fnc') ?? '';
  const words = typed.split('+').map((word) => word.trim().toLowerCase());
  const functions = LINE_FUNCTIONS.filter((name) => words.includes(name));
  const isJoined = functions.length > 1 && !functions.every((name) => JOINED.includes(name));
  if (functions.length !== words.length || isJoined)
    return refuse(typed, 'fnc names no function', `${JOINED.join('+')} or one of prk, shortcut, xml`);
  const problems: ScriptProblem[] = [];
  const line = readLine(fields, problems);
  const value: LineFunction = {
    functions,
    ...given('extension', fields.get('ext')),
    ...given('monitored', fields.get('sub') ?? fields.get('usr')),
    ...given('orbit', fields.get('orbit')),
    ...given('url', fields.get('url')),
    ...given('name', fields.get('nme')),
    ...(line !== undefined && { line }),
  };
  const missing = missingField(value);
  if (missing) problems.push({ where: typed, what: `there is no ${missing}`, allowed: ALLOWED });
  return outcome(value, problems);
}

/** The script of a function: read again it gives the function back. */
export function formatLineFunction(value: LineFunction): string {
  const fields = [
    ['fnc', value.functions.join('+')],
    ['ext', value.extension],
    ['sub', value.monitored],
    ['orbit', value.orbit],
    ['url', value.url],
    ['nme', value.name],
    ['vid', value.line],
  ] as const;
  return fields.flatMap(([name, field]) => (field === undefined ? [] : `${name}=${field}`)).join(';');
}

const given = <N extends string>(name: N, text: string | undefined): Partial<Record<N, string>> =>
  text === undefined || text === '' ? {} : ({ [name]: text } as Record<N, string>);

function missingField({ functions, extension, monitored, url }: LineFunction): string | undefined {
  if (functions.includes('shortcut') || functions.includes('xml')) return url ? undefined : 'url';
  if (functions.length === 1 && functions[0] === 'sd') return extension || monitored ? undefined : 'ext';
  return monitored ? undefined : 'sub';
}
