import type { Network } from '../policy/settings.ts';

/** Who one is in the network: what the other side's screen shows, and on which network one is. */
export interface Address {
  readonly number: string;
  readonly name: string;
  readonly network: Network;
}

/** Address of record of an address (RFC 3261 section 6; RFC 3966 for the public network). */
export const aorOf = ({ number, network }: Address): string =>
  network === 'public' ? `tel:${number}` : `sip:${encodeURIComponent(number)}@simulator.example`;

/** A call crosses to the public network when either side is there (REC-35). */
export const networkOf = (a: Address, b: Address): Network =>
  a.network === 'public' || b.network === 'public' ? 'public' : 'internal';

/** Only the characters one can dial, so that `+1 408 555-0123` and `+14085550123` are the same number. */
export const dialable = (text: string): string => text.replace(/[^0-9*#+]/g, '');
