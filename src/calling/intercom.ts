import { dialable } from './address.ts';
import type { PlaceCall } from './messages.ts';

/** Feature code before a number: an intercom call, which the other phone answers by itself (BroadWorks: Push to Talk). */
export const INTERCOM_CODE = '*50';

/** The call that was asked for, without the code: `intercom` tells that it had one. */
export function withoutCode(place: PlaceCall): PlaceCall & { readonly intercom: boolean } {
  const number = dialable(place.number);
  const intercom = number.startsWith(INTERCOM_CODE) && number.length > INTERCOM_CODE.length;
  return { ...place, intercom, ...(intercom && { number: number.slice(INTERCOM_CODE.length) }) };
}
