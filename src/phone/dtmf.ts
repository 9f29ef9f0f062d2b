import type { Milliseconds } from '../clock/clock.ts';
import type { Digit } from './keys.ts';
import type { DtmfDigits, DtmfTone, PhoneContext } from './phone-context.ts';
import { type Step, set } from './step.ts';

/** Silence after each digit, so that two equal ones are told apart (ITU-T Q.24 asks for 40 ms or more). */
const PAUSE: Milliseconds = 60;

const endIn = (delay: Milliseconds): Step => ({ do: 'later', event: 'dtmf.ended', delay });

/** What is left of the shortest tone at a moment. */
const rest = ({ config }: PhoneContext, { since }: DtmfTone, at: Milliseconds): Milliseconds =>
  Math.max(0, config.timers.dtmf - (at - since));

/** A digit key goes down in a call: it sounds, or waits for the one before it, which ends. */
export function dtmfPressed(
  context: PhoneContext,
  digit: Digit,
  appearance: string,
  at: Milliseconds,
): Step[] {
  const tone: DtmfTone = { digit, appearance, since: at, released: false };
  const { dtmf } = context;
  if (!dtmf) return [set({ dtmf: { sounding: tone, waiting: [] } })];
  const { sounding } = dtmf;
  const waiting = [...dtmf.waiting.map((earlier) => ({ ...earlier, released: true })), tone];
  if (!sounding || sounding.released) return [set({ dtmf: { ...dtmf, waiting } })];
  const ended = { ...sounding, released: true };
  return [set({ dtmf: { sounding: ended, waiting } }), endIn(rest(context, sounding, at))];
}

/** A digit key goes up. */
export function dtmfReleased(context: PhoneContext, key: string, at: Milliseconds): Step[] {
  const { dtmf } = context;
  if (!dtmf) return [];
  const release = (tone: DtmfTone): DtmfTone => (tone.digit === key ? { ...tone, released: true } : tone);
  const { sounding } = dtmf;
  const next: DtmfDigits = { sounding: sounding && release(sounding), waiting: dtmf.waiting.map(release) };
  const ends = sounding && !sounding.released && next.sounding?.released;
  return [set({ dtmf: next }), ...(ends ? [endIn(rest(context, sounding, at))] : [])];
}

/** The tone has had its time. */
export const dtmfEnded = ({ dtmf }: PhoneContext): Step[] => [
  set({ dtmf: { sounding: undefined, waiting: dtmf?.waiting ?? [] } }),
  { do: 'later', event: 'dtmf.rested', delay: PAUSE },
];

/** The pause after a tone is over: the next one sounds, if there is one. */
export function dtmfRested(context: PhoneContext, now: Milliseconds): Step[] {
  const [next, ...waiting] = context.dtmf?.waiting ?? [];
  if (!next) return [set({ dtmf: undefined })];
  const sounding = { ...next, since: now };
  return [
    set({ dtmf: { sounding, waiting } }),
    ...(next.released ? [endIn(context.config.timers.dtmf)] : []),
  ];
}
