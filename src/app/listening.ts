import type { EarId } from '../audio/media-graph.ts';
import { PHONE_ID, phoneId, SIDES } from '../calling/messages.ts';
import {
  earOfPhone,
  farEar,
  NEAR_EAR,
  RECORDER_EAR,
  type SoundingCall,
  type SoundingEnd,
  tapsOf,
} from '../soundscape.ts';

/** Whose ear the loudspeaker carries, in the order a control lists them. */
export const LISTENERS = ['user', 'other', 'recorder', 'second'] as const;
export type Listener = (typeof LISTENERS)[number];

/** The first phone's end of a call. */
const endOf = ({ ends }: SoundingCall): SoundingEnd | undefined =>
  SIDES.map((side) => ends[side]).find((end) => end?.phone === PHONE_ID);

/** The ear to listen with; undefined: nobody is there to hear. */
export function earOf(listener: Listener, calls: readonly SoundingCall[]): EarId | undefined {
  if (listener === 'user') return NEAR_EAR;
  if (listener === 'recorder') return RECORDER_EAR;
  if (listener === 'second') return earOfPhone(phoneId(1));
  const call = calls.findLast(endOf);
  return call && farEar(call.id);
}

/**
 * Where the levels of both legs of the call that is going on can be read: at its taps, or, where nothing is tapped,
 * at what the other side hears. Undefined: there is no call.
 */
export function levelIds(
  calls: readonly SoundingCall[],
): { readonly near: string; readonly far: string } | undefined {
  const call = calls.findLast((call) => endOf(call) && call.snapshot.matches('connected'));
  if (!call) return undefined;
  if (endOf(call)?.tapped) return tapsOf(call.id);
  const other = SIDES.map((side) => call.ends[side]).find((end) => end && end.phone !== PHONE_ID);
  return { near: other ? earOfPhone(other.phone) : farEar(call.id), far: NEAR_EAR };
}
