import type { Milliseconds } from '../clock/clock.ts';
import { numberOf, watchedBy } from './line-function.ts';
import { functionStatus, keyConfig } from './line-key-views.ts';
import type { PhoneContext } from './phone-context.ts';
import { openApplication } from './programmable-steps.ts';
import type { Step } from './step.ts';
import { callNumber } from './windows.ts';

/**
 * A press of a line key with a function. A speed dial dials; a busy lamp dials the number it watches, or with `cp`
 * picks up the call that rings there; a busy orbit is retrieved; all of it by the phone's own feature codes.
 */
export function pressLineFunction(context: PhoneContext, key: number, at: Milliseconds): Step[] {
  const { function: of } = keyConfig(context, key);
  if (!of) return [];
  const [first] = of.functions;
  if (first === 'xml' || first === 'shortcut') return openApplication({ function: first, url: of.url ?? '' });
  const { Call_Pickup_Code: pickUp, Call_Unpark_Code: unpark } = context.config.featureCodes;
  const status = functionStatus(of, context.numbers);
  const watched = watchedBy(of);
  if (status === 'park-busy') return callNumber(context, `${unpark}${watched}`, at);
  if (status === 'blf-ringing' && of.functions.includes('cp'))
    return callNumber(context, `${pickUp}${watched}`, at);
  if (of.functions.includes('sd'))
    return callNumber(context, numberOf(of.extension ?? of.monitored ?? ''), at);
  return [{ do: 'toast', toast: { text: 'toast.unavailable', tone: 'info' } }];
}
