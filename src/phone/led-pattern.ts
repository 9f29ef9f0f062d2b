/** What a light does. slow 1 Hz and fast 4 Hz, half on; pulse two short flashes a second. */
export type LedColour = 'off' | 'green' | 'amber' | 'red';
export type LedBlink = 'steady' | 'slow' | 'fast' | 'pulse';

export interface LedLight {
  readonly colour: LedColour;
  readonly blink: LedBlink;
}

/** Why a text is no LED pattern: what is wrong, where (characters from its start), what is allowed. */
export interface LedPatternProblem {
  readonly what: string;
  readonly at: number;
  readonly allowed: string;
}

export type LedPattern =
  | { readonly ok: true; readonly light: LedLight }
  | { readonly ok: false; readonly problems: readonly LedPatternProblem[] };

const COLOURS: Readonly<Record<string, LedColour>> = { g: 'green', r: 'red', a: 'amber', o: 'off' };
const BLINKS: Readonly<Record<string, LedBlink>> = { b: 'slow', n: 'steady' };
const FORM = 'c=g|r|a|o;p=b|n';

/**
 * Reads a custom LED pattern, `c=a;p=b` (administration guide, Line Key LED Behaviour Customization): c is the colour
 * (green, red, amber, off), p the pattern (b blinks slowly, n is steady). Without p the light is steady.
 */
export function parseLedPattern(text: string): LedPattern {
  const problems: LedPatternProblem[] = [];
  const values = new Map<string, string>();
  let at = 0;
  for (const field of text.split(';')) {
    const problem = readField(field, at, values);
    if (problem) problems.push(problem);
    at += field.length + 1;
  }
  const colour = COLOURS[values.get('c') ?? ''];
  if (problems.length === 0 && colour === undefined)
    problems.push({ what: 'no colour', at: 0, allowed: FORM });
  if (problems.length > 0 || colour === undefined) return { ok: false, problems };
  return { ok: true, light: { colour, blink: BLINKS[values.get('p') ?? 'n'] ?? 'steady' } };
}

function readField(field: string, at: number, values: Map<string, string>): LedPatternProblem | undefined {
  const words = field.trim().toLowerCase();
  if (words === '') return undefined;
  const parts = /^([cp])\s*=\s*([a-z])$/.exec(words);
  const [, name = '', value = ''] = parts ?? [];
  const allowed = name === 'p' ? BLINKS : COLOURS;
  if (!parts || !Object.hasOwn(allowed, value)) return { what: `unknown "${field}"`, at, allowed: FORM };
  if (values.has(name)) return { what: `"${name}" twice`, at, allowed: FORM };
  values.set(name, value);
  return undefined;
}

/** The pattern as text; fast and pulse, which the syntax cannot say, become its blink. */
export function ledPatternText({ colour, blink }: LedLight): string {
  return `c=${colour === 'off' ? 'o' : colour[0]};p=${blink === 'steady' ? 'n' : 'b'}`;
}
