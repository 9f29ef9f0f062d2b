import type { Parsed, ScriptProblem } from '../audio/tone-script.ts';

/** A kind of value that a parameter may have. */
export interface ValueKind<T> {
  /** What may stand in a value, in words. */
  readonly allowed: string;
  /** Reads a value, or tells all that is wrong with it (at most MAX_PROBLEMS). Never throws; linear. */
  read(text: string): Parsed<T>;
  /** The value in Cisco's spelling. Without it: as typed. */
  write?(value: T): string;
}

/** Most problems told about one value. */
export const MAX_PROBLEMS = 8;

/** A refusal of the whole value. */
export const refuse = (where: string, what: string, allowed: string): { problems: ScriptProblem[] } => ({
  problems: [{ where: quote(where), what, allowed }],
});

/** The value, or its first problems. */
export const outcome = <T>(value: T, problems: readonly ScriptProblem[]): Parsed<T> =>
  problems.length > 0 ? { problems: problems.slice(0, MAX_PROBLEMS) } : { value };

/** Text for the `where` of a problem: long ones are cut. */
export const quote = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** A reader of audio's or softkeys', as a kind. */
export function scripted<T>(allowed: string, parse: (text: string) => Parsed<T>): ValueKind<T> {
  return {
    allowed,
    read: (text) => {
      const parsed = parse(text);
      if ('value' in parsed) return parsed;
      const problems = parsed.problems.slice(0, MAX_PROBLEMS);
      return { problems: problems.map((problem) => ({ ...problem, where: quote(problem.where) })) };
    },
  };
}

/** The kind, or nothing at all. */
export function orEmpty<T>(kind: ValueKind<T>): ValueKind<T | undefined> {
  const { write } = kind;
  return {
    allowed: `${kind.allowed}, or nothing`,
    read: (text) => (text.trim() === '' ? { value: undefined } : kind.read(text)),
    ...(write && { write: (value) => (value === undefined ? '' : write(value)) }),
  };
}

/** One of these words; case and blanks do not count, as templates of all vendors differ in them. */
export function oneOf<const T extends string>(...words: readonly T[]): ValueKind<T> {
  const allowed = words.join('|');
  const squash = (text: string): string => text.toLowerCase().replace(/\s+/g, '');
  return {
    allowed,
    read: (text) => {
      const value = words.find((word) => squash(word) === squash(text));
      return value === undefined ? refuse(text, 'this is none of the words', allowed) : { value };
    },
    write: (value) => value,
  };
}

const YES = oneOf('Yes', 'No');
/** Yes or No. */
export const YES_NO: ValueKind<boolean> = {
  allowed: YES.allowed,
  read: (text) => {
    const parsed = YES.read(text);
    return 'value' in parsed ? { value: parsed.value === 'Yes' } : parsed;
  },
  write: (value) => (value ? 'Yes' : 'No'),
};

/** A whole number within bounds. */
export function wholeNumber(min: number, max: number): ValueKind<number> {
  const allowed = `a whole number from ${min} to ${max}`;
  return {
    allowed,
    read: (text) => {
      const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? { value } : refuse(text, 'this is not such a number', allowed);
    },
    write: String,
  };
}

/** Seconds within bounds, at most three decimals; `inf` is Infinity where it may stand. */
export function seconds(max: number, never?: 'inf'): ValueKind<number> {
  const allowed = `seconds from 0 to ${max}${never ? ', or inf' : ''}`;
  return {
    allowed,
    read: (text) => {
      const typed = text.trim().toLowerCase();
      if (never && typed === never) return { value: Infinity };
      const value = /^(\d{1,6}(\.\d{0,3})?|\.\d{1,3})$/.test(typed) ? Number(typed) : Number.NaN;
      return value <= max ? { value } : refuse(text, 'this is not such a time', allowed);
    },
    write: (value) => (value === Infinity ? 'inf' : String(value)),
  };
}

/** Any text up to a length. */
export function textUpTo(length: number): ValueKind<string> {
  const allowed = `text of at most ${length} characters`;
  return {
    allowed,
    read: (text) =>
      text.length <= length ? { value: text } : refuse(text, `there are ${text.length} characters`, allowed),
  };
}

/** Text of a form. The pattern must be anchored and linear. */
export const matching = (pattern: RegExp, allowed: string): ValueKind<string> => ({
  allowed,
  read: (text) => (pattern.test(text) ? { value: text } : refuse(text, 'this has another form', allowed)),
});
