import type { Parsed, ScriptProblem } from '../audio/tone-script.ts';
import type { DialPlan, DialSequence, DialStep } from '../phone/dial-plan.ts';
import { outcome, quote, type ValueKind } from './value-kind.ts';

/** Seconds of a timer that is written without a number. */
const BARE_TIMER = 5;

const ALLOWED = {
  plan: '[L:seconds,][S:seconds,](sequence|sequence...)',
  sequence: '0 to 9, *, #, +, x, [2-9], . , <dialled:sent>, a comma, S, L or P with seconds, ! at the end',
  range: 'keys and rising ranges of digits, such as [2-9*]',
  substitution: '<dialled:sent>, with only 0 to 9, *, # and + behind the colon',
} as const;

const DIGITS = '0123456789';
const TIMERS = { S: 'short', L: 'long', P: 'pause' } as const;

/** The kind of Dial_Plan_n_. */
export const DIAL_PLAN: ValueKind<DialPlan> = {
  allowed: `${ALLOWED.plan}: ${ALLOWED.sequence}`,
  read: parseDialPlan,
};

/** Reads a dial plan. Blanks do not count; parentheses may be nested around sequences. Never throws; linear. */
export function parseDialPlan(text: string): Parsed<DialPlan> {
  const problems: ScriptProblem[] = [];
  const plan: { long?: number; short?: number } = {};
  const timer = /\s*([LS])\s*:\s*(\d{0,4})\s*,/iy;
  let start = 0;
  for (let match = timer.exec(text); match; match = timer.exec(text)) {
    plan[match[1]?.toUpperCase() === 'L' ? 'long' : 'short'] = match[2] ? Number(match[2]) : BARE_TIMER;
    start = timer.lastIndex;
  }
  const body = text.slice(start).trim();
  if (body === '' && start === 0) return { value: { sequences: [] } };
  const sequences = splitSequences(body, problems).map((part) => readSequence(part, problems));
  return outcome({ sequences, ...plan }, problems);
}

/** The sequences of a plan, without the parentheses around them. */
function splitSequences(body: string, problems: ScriptProblem[]): readonly string[] {
  const complain = (where: string, what: string) =>
    problems.push({ where: quote(where), what, allowed: ALLOWED.plan });
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  let isClosed = false;
  const take = (to: number) => {
    const part = body.slice(from, to).trim();
    if (part !== '' && isClosed) complain(part, 'this stands behind a parenthesis');
    else if (part === '' && !isClosed) complain(body, 'there is an empty sequence');
    else if (part !== '') parts.push(part);
    from = to + 1;
  };
  if (!body.startsWith('(')) complain(body, 'the sequences are not in parentheses');
  for (let at = 0; at < body.length; at++) {
    const character = body[at];
    if (character === '(') {
      if (isClosed || body.slice(from, at).trim() !== '')
        complain(body.slice(at), 'a parenthesis opens inside a sequence');
      depth++;
      from = at + 1;
    } else if (character === ')') {
      take(at);
      depth--;
      isClosed = true;
      if (depth < 0) break;
    } else if (character === '|') {
      take(at);
      isClosed = false;
    }
  }
  if (depth !== 0) complain(body, 'the parentheses do not match');
  else take(body.length);
  return parts;
}

function readSequence(text: string, problems: ScriptProblem[]): DialSequence {
  const isBarred = text.endsWith('!');
  const before = problems.length;
  const steps = readSteps(isBarred ? text.slice(0, -1) : text, false, problems);
  if (steps.length === 0 && problems.length === before)
    problems.push({ where: quote(text), what: 'the sequence is empty', allowed: ALLOWED.sequence });
  return { steps, barred: isBarred };
}

/** Reads the steps of a sequence, or of the dialled half of a substitution (`drops`). */
function readSteps(text: string, drops: boolean, problems: ScriptProblem[]): readonly DialStep[] {
  const steps: DialStep[] = [];
  const complain = (where: string, what: string, allowed: string) =>
    problems.push({ where: quote(where), what, allowed });
  let at = 0;
  while (at < text.length) {
    const rest = PIECE.exec(text.slice(at, at + MAX_PIECE)) ?? [text.slice(at, at + 1)];
    const piece = rest[0];
    const step = drops && !isKey(piece) ? undefined : stepOf(piece, drops);
    if (piece === '.') repeatLast(steps, text, complain);
    else if (piece.startsWith('<') && piece.endsWith('>') && piece.length > 1 && !drops)
      steps.push(...readSubstitution(piece, problems));
    else if (step) steps.push(step);
    else if (piece.trim() !== '') {
      const allowed = piece.startsWith('[') ? ALLOWED.range : ALLOWED.sequence;
      complain(text.slice(at), `"${quote(piece)}" may not stand here`, allowed);
      return steps;
    }
    at += piece.length;
  }
  return steps;
}

/** Longest range, substitution or timer; what is longer is refused. */
const MAX_PIECE = 160;
const PIECE = /^(?:\[[^[\]]*\]|<[^<>]*>|[SLP]\d{0,4}|[\s\S])/i;

const isKey = (piece: string): boolean => /^(?:[0-9*#+x]|\[[^\]]*\]|\s)$/i.test(piece);

function stepOf(piece: string, drops: boolean): DialStep | undefined {
  const key = (keys: string): DialStep => ({ kind: 'key', keys, repeats: false, drops });
  if (/^[0-9*#+]$/.test(piece)) return key(piece);
  if (/^x$/i.test(piece)) return key(DIGITS);
  if (piece === ',') return { kind: 'tone' };
  if (/^[SLP]/i.test(piece)) {
    const seconds = piece.length > 1 ? Number(piece.slice(1)) : BARE_TIMER;
    return { kind: TIMERS[piece.charAt(0).toUpperCase() as keyof typeof TIMERS], seconds };
  }
  const keys = piece.startsWith('[') ? keysOfRange(piece.slice(1, -1)) : undefined;
  return keys === undefined ? undefined : key(keys);
}

/** Keys of the inside of a range; undefined if it is none. */
function keysOfRange(text: string): string | undefined {
  let keys = '';
  let rest = text.replace(/\s/g, '');
  while (rest !== '') {
    const match = /^(?:(\d)-(\d)|([0-9*#+]))/.exec(rest);
    const [all = '', from, to, single] = match ?? [];
    if (all === '' || (from !== undefined && to !== undefined && from > to)) return undefined;
    keys += single ?? DIGITS.slice(Number(from), Number(to) + 1);
    rest = rest.slice(all.length);
  }
  return keys === '' ? undefined : keys;
}

function repeatLast(
  steps: DialStep[],
  text: string,
  complain: (where: string, what: string, allowed: string) => void,
): void {
  const last = steps.pop();
  if (last?.kind === 'key') steps.push({ ...last, repeats: true });
  else complain(text, 'there is nothing before the point to repeat', ALLOWED.sequence);
}

function readSubstitution(piece: string, problems: ScriptProblem[]): readonly DialStep[] {
  const colon = piece.indexOf(':');
  const digits = piece.slice(colon + 1, -1).replace(/\s/g, '');
  if (colon < 0 || !/^[0-9*#+]*$/.test(digits)) {
    problems.push({
      where: quote(piece),
      what: 'this is not a substitution',
      allowed: ALLOWED.substitution,
    });
    return [];
  }
  const dialled = readSteps(piece.slice(1, colon), true, problems);
  return digits === '' ? dialled : [...dialled, { kind: 'send', digits }];
}
