import type { EarId } from '../audio/media-graph.ts';
import { farEar, NEAR_EAR, RECORDER_EAR, type SoundingCall, tapsOf } from '../soundscape.ts';

/** Whose ear the loudspeaker carries, in the order a control lists them. */
export const LISTENERS = ['user', 'other', 'recorder'] as const;
export type Listener = (typeof LISTENERS)[number];

/** The call that the phone is in, if any: the newest one. */
const callOf = (calls: readonly SoundingCall[]): SoundingCall | undefined =>
  calls.findLast(({ side }) => side !== undefined);

/** The ear to listen with; undefined: nobody is there to hear. */
export function earOf(listener: Listener, calls: readonly SoundingCall[]): EarId | undefined {
  if (listener === 'user') return NEAR_EAR;
  if (listener === 'recorder') return RECORDER_EAR;
  const call = callOf(calls);
  return call && farEar(call.id);
}

/**
 * Where the levels of both legs of the call that is going on can be read: at its taps, or, where nothing is tapped,
 * at what the other side hears. Undefined: there is no call.
 */
export function levelIds(
  calls: readonly SoundingCall[],
): { readonly near: string; readonly far: string } | undefined {
  const call = calls.findLast(({ side, snapshot }) => side !== undefined && snapshot.matches('connected'));
  if (!call) return undefined;
  return call.tapped ? tapsOf(call.id) : { near: farEar(call.id), far: NEAR_EAR };
}
