/** An entry of the user's own address book, kept by the phone. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  /** In the list of favourites, which dials with one key. */
  readonly favourite: boolean;
}

/** The book with an entry, in the order of names; an entry of the same id gives way. */
export const withContact = (book: readonly Contact[], contact: Contact): readonly Contact[] =>
  [...book.filter(({ id }) => id !== contact.id), contact].sort(
    (a, b) => compare(plain(a.name), plain(b.name)) || compare(a.id, b.id),
  );

export const withoutContact = (book: readonly Contact[], id: string): readonly Contact[] =>
  book.filter((contact) => contact.id !== id);

/** An id that no entry has. */
export const newContactId = (book: readonly Contact[]): string =>
  String(1 + Math.max(0, ...book.map(({ id }) => Number(id) || 0)));

/** Letters without case and accents, so that keys without accents find everybody. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a search finds someone: at the beginning of a word of the name, or in the number. */
export function finds(search: string, { name, number }: Pick<Contact, 'name' | 'number'>): boolean {
  const wanted = plain(search).trim();
  return wanted === '' || ` ${plain(name)}`.includes(` ${wanted}`) || number.includes(wanted);
}
