import type { DtmfDigit } from '../audio/tones.ts';
import type { Milliseconds } from '../clock/clock.ts';
import type { Digit } from './keys.ts';
import type { DtmfDigits, DtmfRest, DtmfTone, PhoneContext } from './phone-context.ts';
import { type Step, set, tell } from './step.ts';

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

/** What a comma among a softkey's digits lasts (Cisco administration guide, dial strings). */
const COMMA: Milliseconds = 2000;

/** Digits that no finger holds: each sounds for the shortest time, after those that sound already. */
function dtmfSent(
  { dtmf, config }: PhoneContext,
  digits: readonly DtmfDigit[],
  to: string,
  at: Milliseconds,
): Step[] {
  const tones = digits.map((digit): DtmfTone => ({ digit, appearance: to, since: at, released: true }));
  if (dtmf) return [set({ dtmf: { ...dtmf, waiting: [...dtmf.waiting, ...tones] } })];
  const [sounding, ...waiting] = tones;
  return sounding ? [set({ dtmf: { sounding, waiting } }), endIn(config.timers.dtmf)] : [];
}

/**
 * Sends a softkey's signals into the call as far as the next pause. They all count from the finger, or from the end of
 * the pause: a feature code among them cuts where it was pressed.
 */
export function dtmfRun(context: PhoneContext, run: DtmfRest, at: Milliseconds): Step[] {
  const { steps, appearance } = run;
  const stop = steps.findIndex((step) => step === 'pause' || step === 'wait');
  const digits = (stop < 0 ? steps : steps.slice(0, stop)) as readonly DtmfDigit[];
  const rest = stop < 0 ? [] : steps.slice(stop + 1);
  const waits = steps[stop] === 'wait';
  const sounds = digits.length * (context.config.timers.dtmf + PAUSE);
  return [
    ...dtmfSent(context, digits, appearance, at),
    ...digits.map((digit) => tell(appearance, { type: 'dtmf', digit, at })),
    set({ dtmfRest: rest.length > 0 ? { ...run, steps: rest, waits } : undefined }),
    ...(rest.length > 0 && !waits
      ? [{ do: 'later', event: 'dtmf.pauseOver', delay: sounds + COMMA } as const]
      : []),
    ...(rest.length > 0 && waits
      ? [{ do: 'toast', toast: { text: 'toast.dtmf.wait', tone: 'info' } } as const]
      : []),
  ];
}

/** The pause is over: the rest is sent, if the call is still there to hear it. */
export function dtmfPauseOver(context: PhoneContext): Step[] {
  const { dtmfRest } = context;
  if (!dtmfRest || dtmfRest.waits) return [];
  const call = context.appearances.find(({ id }) => id === dtmfRest.appearance);
  if (call?.getSnapshot().value !== 'connected') return [set({ dtmfRest: undefined })];
  return dtmfRun(context, dtmfRest, context.now());
}
