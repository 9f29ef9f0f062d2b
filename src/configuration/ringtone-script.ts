import type { Parsed, ScriptProblem } from '../audio/tone-script.ts';
import { readFields } from './fields.ts';
import { outcome, quote, type ValueKind } from './value-kind.ts';

/** One entry of the phone's list of ringtones. */
export interface RingtoneScript {
  /** What the list shows. */
  readonly name: string;
  /** Name that an Alert-Info header asks for. */
  readonly hint?: string;
  /** Built-in waveform 1 to 4, or the address of a file. */
  readonly waveform?: number | string;
  /** Cadence that sounds it: 0 is the waveform's own. */
  readonly cadence?: number;
}

/** `b` and `t`, seconds of silence and of ringing, are passed over: the cadence tells both. */
const FIELDS = ['n', 'h', 'w', 'c', 'b', 't'] as const;
const ALLOWED = 'n=name[;h=hint][;w=1 to 4 or file://name][;c=0 to 8]';

/** The kind of Ring1 to Ring12 (Cisco administration guide, "Ringtone"). */
export const RINGTONE: ValueKind<RingtoneScript> = { allowed: ALLOWED, read: parseRingtone };

/** Reads the script of a ringtone. */
export function parseRingtone(text: string): Parsed<RingtoneScript> {
  const parsed = readFields(text, FIELDS);
  if ('problems' in parsed) return parsed;
  const fields = parsed.value;
  const problems: ScriptProblem[] = [];
  const complain = (field: string, what: string) =>
    problems.push({ where: `${field}=${quote(fields.get(field) ?? '')}`, what, allowed: ALLOWED });
  const name = fields.get('n') ?? '';
  if (name === '') complain('n', 'there is no name');
  const typed = fields.get('w');
  const waveform = typed !== undefined && /^[1-4]$/.test(typed) ? Number(typed) : typed;
  if (typeof waveform === 'string' && !/^[a-z]{1,8}:\/\/\S+$/.test(waveform))
    complain('w', 'this is neither a waveform nor a file');
  const cadence = fields.get('c');
  if (cadence !== undefined && !/^[0-8]$/.test(cadence)) complain('c', 'this is not a cadence');
  const hint = fields.get('h');
  const value: RingtoneScript = {
    name,
    ...(hint !== undefined && { hint }),
    ...(waveform !== undefined && { waveform }),
    ...(cadence !== undefined && { cadence: Number(cadence) }),
  };
  return outcome(value, problems);
}
