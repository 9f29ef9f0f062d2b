import type { Milliseconds } from '../clock/clock.ts';
import {
  type EnteredFeature,
  type Feature,
  type FeatureRequest,
  isEntered,
  numberOptional,
} from './features.ts';
import { type Forwarding, NOT_FORWARDED } from './forwarding.ts';
import type { PhoneContext } from './phone-context.ts';
import { type Step, set, tell, toast } from './step.ts';
import { transferBlind, transferee } from './transfer-steps.ts';
import { goOffHook, hasRoom, open, pathFor, viewOf } from './windows.ts';

const FORWARDING_OF: Partial<Record<Feature, Forwarding>> = {
  forwardAll: 'all',
  forwardAllOff: 'all',
  forwardBusy: 'busy',
  forwardBusyOff: 'busy',
  forwardNoAnswer: 'noAnswer',
  forwardNoAnswerOff: 'noAnswer',
};

export const setDnd = (dnd: boolean): Step[] => [set({ dnd }), toast(dnd ? 'dnd.on' : 'dnd.off')];

/** Forwards calls of a kind to a number; an empty one ends that. */
export function setForward({ forward }: PhoneContext, kind: Forwarding, number: string): Step[] {
  const forwarded = number === '' ? toast('forward.off') : toast('forward.on', number);
  return [set({ forward: { ...forward, [kind]: number } }), forwarded];
}

export const clearForward = (): Step[] => [set({ forward: NOT_FORWARDED }), toast('forward.off')];

/** Opens a window that asks for a number. A call that is connected is held meanwhile. */
export function enter(context: PhoneContext, entry: EnteredFeature, at: Milliseconds): Step[] {
  return goOffHook(context, pathFor(context, viewOf(context)), at, { entry });
}

/** The function is dialled in the window that waits for digits, or in a new one. */
export function dialFeature(context: PhoneContext, feature: Feature, at: Milliseconds): Step[] {
  const state = viewOf(context);
  const waiting = state.appearances.find(({ status, entry }) => status === 'offhook' && !entry);
  if (waiting) return [tell(waiting.id, { type: 'request', feature, number: '' })];
  if (!hasRoom(context, state)) return [];
  return goOffHook(context, pathFor(context, state), at, { feature });
}

/** A function has been dialled in window `window`, which waits. */
export function featureSteps(
  context: PhoneContext,
  { id: window, feature, number }: { readonly id: string } & FeatureRequest,
  at: Milliseconds,
): Step[] {
  const close = tell(window, { type: 'end', at });
  const kind = FORWARDING_OF[feature];
  if (isEntered(feature) && number === '' && !numberOptional(feature))
    return [close, ...askAgain(context, feature)];
  switch (feature) {
    case 'dndOn':
    case 'dndOff':
      return [close, ...setDnd(feature === 'dndOn')];
    case 'blindTransfer': {
      const id = transferee(context);
      return id ? [close, ...transferBlind(context, id, number, at)] : [close, toast('transfer.nothing')];
    }
    case 'callReturn': {
      const { lastCaller } = context;
      return lastCaller
        ? [tell(window, { type: 'dial', number: lastCaller })]
        : [close, toast('callReturn.none')];
    }
    default:
      return kind ? [close, ...setForward(context, kind, number)] : [close, toast('unavailable')];
  }
}

/** A code without its number asks for it, in place of the window it was dialled in. */
const askAgain = (context: PhoneContext, entry: EnteredFeature): Step[] =>
  open(viewOf(context), context.now(), { entry });
