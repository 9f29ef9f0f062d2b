import { type Address, dialable } from './address.ts';

/** What answers at a number. Times in milliseconds from the first ring, or from the answer. */
export type Behaviour =
  /** A person presses the buttons of the Other party panel. */
  | { readonly kind: 'manual' }
  | { readonly kind: 'answers'; readonly after: number; readonly hangsUpAfter?: number }
  | { readonly kind: 'rings' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'rejects'; readonly after: number }
  | { readonly kind: 'unreachable' };

export interface DirectoryEntry {
  readonly address: Address;
  readonly behaviour: Behaviour;
}

/** The recorded user at the desk phone. */
export const USER: Address = { number: '2001', name: 'Jana Novak', network: 'internal' };

/** The user of a second desk phone. */
export const SECOND_USER: Address = { number: '2003', name: 'Petra Svobodova', network: 'internal' };

/** Who the Other party panel may call from, and be called at: one number inside, one outside. */
export const OTHER_PARTY = {
  internal: { number: '2002', name: 'Robert Miles', network: 'internal' },
  public: { number: '+14085550123', name: 'Alder Freight', network: 'public' },
} as const satisfies Record<string, Address>;

const test = (number: string, name: string, behaviour: Behaviour): DirectoryEntry => ({
  address: { number, name, network: 'internal' },
  behaviour,
});

/** The test numbers, in the order the page lists them. */
export const TEST_NUMBERS: readonly DirectoryEntry[] = [
  test('3001', 'Answers', { kind: 'answers', after: 2000 }),
  test('3002', 'Rings', { kind: 'rings' }),
  test('3003', 'Busy', { kind: 'busy' }),
  test('3004', 'Rejects', { kind: 'rejects', after: 2000 }),
  test('3005', 'Hangs up', { kind: 'answers', after: 2000, hangsUpAfter: 10_000 }),
  test('3006', 'Nobody there', { kind: 'unreachable' }),
];

export const DIRECTORY: readonly DirectoryEntry[] = [
  { address: OTHER_PARTY.internal, behaviour: { kind: 'manual' } },
  { address: OTHER_PARTY.public, behaviour: { kind: 'manual' } },
  ...TEST_NUMBERS,
];

/** Numbers that have a mailbox on the page: the user's, and the test numbers that ring and are busy. */
export const DEMO_MAILBOXES: readonly string[] = [USER.number, '3002', '3003'];

/** Without the plus of an international number (E.164), which no key of the phone types. */
const keyed = (number: string): string => dialable(number).replace(/^\+/, '');

/** Who is at a number, with or without its plus; undefined: the number does not exist. */
export function lookUp(directory: readonly DirectoryEntry[], number: string): DirectoryEntry | undefined {
  const wanted = keyed(number);
  return directory.find(({ address }) => keyed(address.number) === wanted);
}
