import type { Milliseconds } from '../clock/clock.ts';
import { dtmfRun } from './dtmf.ts';
import { numberOf } from './line-function.ts';
import type { PhoneContext } from './phone-context.ts';
import { type DiallingKey, nextPress, toggleName } from './programmable-keys.ts';
import { dtmfSteps } from './programmable-softkey.ts';
import { type Step, set } from './step.ts';
import { callNumber, viewOf } from './windows.ts';

/** A press of a programmable softkey. */
export function pressProgrammable(context: PhoneContext, number: number, at: Milliseconds): Step[] {
  const key = context.config.programmable[number];
  if (!key) return [];
  if ('url' in key) return openApplication(key);
  const press = nextPress(context, number, key);
  if (key.function === 'sd')
    return [...toggle(context, number, key), ...callNumber(context, numberOf(press.extension), at)];
  const call = viewOf(context).appearances.find(({ id }) => id === context.selected);
  if (call?.status !== 'connected') return [];
  const rest = context.dtmfRest;
  const goesOn = rest?.waits && rest.programmable === number && rest.appearance === call.id;
  if (goesOn) return dtmfRun(context, rest, at);
  const steps = dtmfSteps(press.extension) ?? [];
  return [
    ...toggle(context, number, key),
    ...dtmfRun(context, { programmable: number, appearance: call.id, steps, waits: false }, at),
  ];
}

/** Nothing is fetched: the address is told in the trace. */
export function openApplication({
  function: kind,
  url,
}: {
  readonly function: string;
  readonly url: string;
}): Step[] {
  return [
    { do: 'toast', toast: { text: 'toast.unavailable', tone: 'info' } },
    { do: 'notice', what: `${kind} not opened`, detail: { url } },
  ];
}

function toggle(context: PhoneContext, number: number, key: DiallingKey): Step[] {
  if (!key.second) return [];
  const name = toggleName(context, number, key);
  const others = context.toggled.filter((each) => each !== name);
  return [set({ toggled: others.length < context.toggled.length ? others : [...others, name] })];
}
