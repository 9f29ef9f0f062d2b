import type { Milliseconds } from '../clock/clock.ts';
import type { Decibels, Hertz } from './units.ts';
import { SAMPLE_RATE } from './units.ts';

/** What is wrong with a script: the piece of text, what it is, and what may stand there. */
export interface ScriptProblem {
  readonly where: string;
  readonly what: string;
  readonly allowed: string;
}
/** A value, or all that is wrong with the text. */
export type Parsed<T> = { readonly value: T } | { readonly problems: readonly ScriptProblem[] };

export interface ToneComponent {
  readonly hz: Hertz;
  /** dBm, at most one decimal. */
  readonly level: Decibels;
}
/** On and off times; Infinity is written `*`. */
export interface CadenceSegment {
  readonly on: Milliseconds;
  readonly off: Milliseconds;
}
export interface ToneSegment extends CadenceSegment {
  /** Numbers of the frequencies that sound, from 1; empty (written 0): silence. */
  readonly frequencies: readonly number[];
}
/** Segments, repeated until the duration is used up. */
export interface Section<S extends CadenceSegment> {
  readonly duration: Milliseconds;
  readonly segments: readonly S[];
}
/** Cisco CadScript `S1[;S2]`, S = `D(on/off[,on/off]...)`. Times in seconds. */
export type CadenceScript = readonly Section<CadenceSegment>[];
/** Cisco ToneScript `FreqScript;Z1[;Z2]`, Z = `D(on/off/f[,on/off/f]...)`, f = `n1[+n2...]`. */
export interface ToneScript {
  readonly frequencies: readonly ToneComponent[];
  readonly sections: readonly Section<ToneSegment>[];
}

export const MAX_FREQUENCIES = 6;
export const MAX_SEGMENTS = 6;
export const MAX_SECTIONS = 2;
export const MAX_FREQ_SCRIPT_LENGTH = 127;
/** Levels outside are refused: below nothing is heard, above one component alone would clip. */
export const LEVEL_RANGE = { min: -99.9, max: 3.1 } as const;

const ALLOWED = {
  freqScript: `F@L[,F@L...], 1 to ${MAX_FREQUENCIES} frequencies, at most ${MAX_FREQ_SCRIPT_LENGTH} characters`,
  hertz: `a whole number of hertz, 1 to ${SAMPLE_RATE / 2 - 1}`,
  level: `dBm with at most one decimal, ${LEVEL_RANGE.min} to ${LEVEL_RANGE.max}`,
  time: 'seconds with at most three decimals, 0 or more, or *',
  duration: 'seconds with at most three decimals, more than 0, or *',
  cadence: `D(on/off[,on/off...]), 1 to ${MAX_SEGMENTS} segments`,
  tone: `D(on/off/f[,on/off/f...]), 1 to ${MAX_SEGMENTS} segments`,
  sections: `1 or ${MAX_SECTIONS} sections, parted by ;`,
  toneScript: 'FreqScript;Z1[;Z2]',
} as const;

/** Reads `F1@L1[,F2@L2...]`. */
export function parseFreqScript(text: string): Parsed<readonly ToneComponent[]> {
  const problems: ScriptProblem[] = [];
  return outcome(readFreqScript(text, problems), problems);
}

/** Reads a cadence such as `60(2/4)`. */
export function parseCadence(text: string): Parsed<CadenceScript> {
  const problems: ScriptProblem[] = [];
  const readSegment = ([on, off]: readonly string[]): CadenceSegment => times(on, off, problems);
  return outcome(readSections(text.split(';'), 2, readSegment, problems), problems);
}

/** Reads a tone such as `350@-19,440@-19;10(*\/0/1+2)` (without the backslash). */
export function parseToneScript(text: string): Parsed<ToneScript> {
  const problems: ScriptProblem[] = [];
  const [freqScript = '', ...rest] = text.split(';');
  if (rest.length === 0) {
    return {
      problems: [
        { where: text, what: 'there is no cadence after the frequencies', allowed: ALLOWED.toneScript },
      ],
    };
  }
  const frequencies = readFreqScript(freqScript, problems);
  const readSegment = ([on, off, which = '']: readonly string[]): ToneSegment => ({
    ...times(on, off, problems),
    frequencies: readIndexes(which, frequencies.length, problems),
  });
  return outcome({ frequencies, sections: readSections(rest, 3, readSegment, problems) }, problems);
}

/** The script as text, in one canonical form: parsed again it gives an equal value. */
export function formatToneScript(script: ToneScript): string {
  return [
    formatFreqScript(script.frequencies),
    ...script.sections.map((s) => formatSection(s, formatToneSegment)),
  ].join(';');
}

export const formatFreqScript = (components: readonly ToneComponent[]): string =>
  components.map(({ hz, level }) => `${hz}@${level}`).join(',');

export const formatCadence = (script: CadenceScript): string =>
  script
    .map((section) => formatSection(section, ({ on, off }) => `${formatTime(on)}/${formatTime(off)}`))
    .join(';');

const formatToneSegment = ({ on, off, frequencies }: ToneSegment): string =>
  `${formatTime(on)}/${formatTime(off)}/${frequencies.length === 0 ? '0' : frequencies.join('+')}`;

const formatSection = <S extends CadenceSegment>(section: Section<S>, segment: (s: S) => string): string =>
  `${formatTime(section.duration)}(${section.segments.map(segment).join(',')})`;

const formatTime = (time: Milliseconds): string =>
  time === Infinity ? '*' : `${time / 1000}`.replace(/^0\./, '.');

const outcome = <T>(value: T, problems: readonly ScriptProblem[]): Parsed<T> =>
  problems.length > 0 ? { problems } : { value };

function readFreqScript(text: string, problems: ScriptProblem[]): readonly ToneComponent[] {
  const parts = text.split(',');
  if (text.length > MAX_FREQ_SCRIPT_LENGTH) {
    problems.push({
      where: text,
      what: `the frequencies take ${text.length} characters`,
      allowed: ALLOWED.freqScript,
    });
  }
  if (parts.length > MAX_FREQUENCIES) {
    problems.push({
      where: text,
      what: `there are ${parts.length} frequencies`,
      allowed: ALLOWED.freqScript,
    });
  }
  return parts.map((part) => readComponent(part, problems));
}

function readComponent(part: string, problems: ScriptProblem[]): ToneComponent {
  const match = /^([^@]*)@([^@]*)$/.exec(part.trim());
  if (match === null) {
    problems.push({
      where: part,
      what: 'this is not a frequency and its level',
      allowed: ALLOWED.freqScript,
    });
    return { hz: 0, level: 0 };
  }
  const [, hzText = '', levelText = ''] = match;
  const hz = /^\d{1,5}$/.test(hzText) ? Number(hzText) : 0;
  if (hz < 1 || hz >= SAMPLE_RATE / 2) {
    problems.push({ where: part, what: `the frequency is "${hzText}"`, allowed: ALLOWED.hertz });
  }
  const level = /^[+-]?(\d{1,3}(\.\d?)?|\.\d)$/.test(levelText) ? Number(levelText) : Number.NaN;
  if (!(level >= LEVEL_RANGE.min && level <= LEVEL_RANGE.max)) {
    problems.push({ where: part, what: `the level is "${levelText}"`, allowed: ALLOWED.level });
  }
  return { hz, level: level + 0 };
}

function readSections<S extends CadenceSegment>(
  texts: readonly string[],
  fields: 2 | 3,
  readSegment: (fields: readonly string[]) => S,
  problems: ScriptProblem[],
): readonly Section<S>[] {
  if (texts.length > MAX_SECTIONS) {
    problems.push({
      where: texts.join(';'),
      what: `there are ${texts.length} sections`,
      allowed: ALLOWED.sections,
    });
  }
  return texts.map((text) => readSection(text, fields, readSegment, problems));
}

function readSection<S extends CadenceSegment>(
  text: string,
  fields: 2 | 3,
  readSegment: (fields: readonly string[]) => S,
  problems: ScriptProblem[],
): Section<S> {
  const allowed = fields === 2 ? ALLOWED.cadence : ALLOWED.tone;
  const match = /^([^()]*)\(([^()]*)\)$/.exec(text.trim());
  if (match === null) {
    problems.push({ where: text, what: 'this is not a section', allowed });
    return { duration: 0, segments: [] };
  }
  const [, durationText = '', body = ''] = match;
  const duration = readTime(durationText);
  if (!(duration > 0))
    problems.push({ where: text, what: `the duration is "${durationText}"`, allowed: ALLOWED.duration });
  const parts = body.split(',').map((part) => part.split('/'));
  if (parts.length > MAX_SEGMENTS) {
    problems.push({ where: text, what: `there are ${parts.length} segments`, allowed });
  }
  const wrong = parts.filter((part) => part.length !== fields);
  for (const part of wrong) problems.push({ where: part.join('/'), what: 'this is not a segment', allowed });
  const segments = parts.filter((part) => part.length === fields).map(readSegment);
  if (segments.length > 0 && segments.every(({ on, off }) => on + off === 0)) {
    problems.push({ where: text, what: 'the segments take no time', allowed: 'at least one time above 0' });
  }
  return { duration, segments };
}

function times(on = '', off = '', problems: ScriptProblem[]): CadenceSegment {
  for (const [name, text] of [
    ['on', on],
    ['off', off],
  ] as const) {
    if (Number.isNaN(readTime(text))) {
      problems.push({ where: `${on}/${off}`, what: `the ${name} time is "${text}"`, allowed: ALLOWED.time });
    }
  }
  return { on: readTime(on), off: readTime(off) };
}

/** Whole milliseconds of a time in seconds; NaN if it is none. */
function readTime(text: string): Milliseconds {
  const trimmed = text.trim();
  if (trimmed === '*') return Infinity;
  return /^(\d{1,6}(\.\d{0,3})?|\.\d{1,3})$/.test(trimmed) ? Math.round(Number(trimmed) * 1000) : Number.NaN;
}

function readIndexes(text: string, count: number, problems: ScriptProblem[]): readonly number[] {
  if (text.trim() === '0') return [];
  const indexes = text.split('+').map((part) => (/^\s*[1-9]\s*$/.test(part) ? Number(part) : 0));
  if (indexes.some((index) => index < 1 || index > count) || new Set(indexes).size < indexes.length) {
    const allowed = `0 for silence, or numbers of the ${count} frequencies from 1, each once, joined by +`;
    problems.push({ where: text, what: 'this does not name the frequencies that sound', allowed });
  }
  return indexes;
}
