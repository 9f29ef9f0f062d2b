import type { CallRef } from '../calling/call.machine.ts';
import type { Side, TransferCall } from '../calling/messages.ts';
import type { Milliseconds } from '../clock/clock.ts';
import { type Consultation, liveConsultation } from './consultation.ts';
import type { PhoneContext } from './phone-context.ts';
import type { AppearanceView } from './phone-state.ts';
import { appearanceId, type Step, set, tell, toast } from './step.ts';
import { goOffHook, hasRoom, pathFor, viewOf } from './windows.ts';

/** The call of a window, and the user's side of it. */
function callOf(
  { appearances }: PhoneContext,
  id: string | undefined,
): { call: CallRef; side: Side } | undefined {
  const { call, side } = appearances.find((ref) => ref.id === id)?.getSnapshot().context ?? {};
  return call && side && { call, side };
}

const ask = (request: Omit<TransferCall, 'endpoint' | 'type'>): Step => ({
  do: 'exchange',
  request: { type: 'call.transfer', ...request },
});

/** The far ends of two calls are joined, and the user is out of both. */
export function joinFarEnds(context: PhoneContext, first: string, second: string, at: Milliseconds): Step[] {
  const [one, other] = [callOf(context, first), callOf(context, second)];
  if (!one || !other) return [];
  return [ask({ ...one, to: other, at }), set({ consultation: undefined })];
}

/** A call goes to a number; the user is out of it as soon as that rings. */
export function transferBlind(context: PhoneContext, id: string, number: string, at: Milliseconds): Step[] {
  const call = callOf(context, id);
  if (!call) return [toast('transfer.nothing', '', 'error')];
  return [ask({ ...call, to: { number }, at }), set({ consultation: undefined })];
}

/** The call a transfer by code or by BlindXfer is about: the one it was begun for, else the last that is held. */
export const transferee = (context: PhoneContext): string | undefined =>
  viewOf(context).appearances.findLast(({ status }) => status === 'held' || status === 'connected')?.id;

/** The call with which the selected one could be joined: the last one held. */
export const otherCall = (
  views: readonly AppearanceView[],
  id: string | undefined,
): AppearanceView | undefined => views.findLast((view) => view.id !== id && view.status === 'held');

/** Transfer: asks somebody first; again, gives the call to whoever was asked, rings, or is being dialled. */
export function transferPressed(context: PhoneContext, at: Milliseconds): Step[] {
  const state = viewOf(context);
  const selected = state.appearances.find(({ id }) => id === state.selected);
  const consultation = liveConsultation(context);
  if (consultation) {
    const second = state.appearances.find(({ id }) => id === consultation.second);
    if (second?.status === 'dialing' && second.digits !== '')
      return [
        tell(second.id, { type: 'end', at }),
        ...transferBlind(context, consultation.first, second.digits, at),
      ];
    if (second && ['alerting', 'connected', 'held'].includes(second.status))
      return joinFarEnds(context, consultation.first, consultation.second, at);
    return [];
  }
  return selected ? consult(context, 'xfer', selected, at) : [];
}

/** Holds a call and goes off hook to ask somebody. */
export function consult(
  context: PhoneContext,
  kind: Consultation['kind'],
  { id, status }: AppearanceView,
  at: Milliseconds,
): Step[] {
  const state = viewOf(context);
  if (!hasRoom(context, state) || (status !== 'connected' && status !== 'held')) return [];
  const second = appearanceId(context.id, context.opened + 1);
  return [
    ...goOffHook(context, pathFor(context, state), at),
    set({ consultation: { kind, first: id, second } }),
  ];
}
