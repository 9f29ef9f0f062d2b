import type { Parsed, ScriptProblem } from '../audio/tone-script.ts';
import { outcome, quote } from './value-kind.ts';

/** Fields of a script `name=value[;name=value...]`, by lower-case name. */
export type Fields = ReadonlyMap<string, string>;

/**
 * Reads the scripts that softkeys, line keys, ringtones and lamps have in common. Blanks around names and values and
 * empty fields (the usual trailing `;`) do not count; names are compared without case.
 * @param names Fields that may stand in the script.
 */
export function readFields(text: string, names: readonly string[]): Parsed<Fields> {
  const problems: ScriptProblem[] = [];
  const fields = new Map<string, string>();
  const allowed = `name=value parted by ;, with the names ${names.join(', ')}`;
  const complain = (where: string, what: string) => problems.push({ where: quote(where), what, allowed });
  for (const part of text.split(';')) {
    const field = part.trim();
    if (field === '') continue;
    const equals = field.indexOf('=');
    const name = (equals < 0 ? field : field.slice(0, equals)).trim().toLowerCase();
    if (equals < 0) complain(field, 'there is no = in the field');
    else if (!names.includes(name)) complain(field, `there is no field "${quote(name)}"`);
    else if (fields.has(name)) complain(field, `the field "${name}" stands twice`);
    else fields.set(name, field.slice(equals + 1).trim());
  }
  return outcome(fields, problems);
}
