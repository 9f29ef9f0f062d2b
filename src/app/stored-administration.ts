/** Where the page keeps the organisation between visits, and what became of recordings. */
const KEY = 'mpp-phone-simulator.administration';
const KEEPING = 'mpp-phone-simulator.keeping';

/** What was kept, as text; undefined: nothing. */
export const storedAdministration = (storage: Pick<Storage, 'getItem'>): string | undefined =>
  stored(storage, KEY);

/** What was kept of the calendar's jumps and of deletions; undefined: nothing. */
export const storedKeeping = (storage: Pick<Storage, 'getItem'>): string | undefined =>
  stored(storage, KEEPING);

function stored(storage: Pick<Storage, 'getItem'>, key: string): string | undefined {
  try {
    return storage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the organisation for the next visit, where the browser lets a page keep anything. */
export const storeAdministration = (storage: Pick<Storage, 'setItem'>, text: string): void =>
  store(storage, KEY, text);

/** Keeps the calendar's jumps and the deletions for the next visit. */
export const storeKeeping = (storage: Pick<Storage, 'setItem'>, text: string): void =>
  store(storage, KEEPING, text);

function store(storage: Pick<Storage, 'setItem'>, key: string, text: string): void {
  try {
    storage.setItem(key, text);
  } catch {
    // Full or forbidden: the next visit opens as the first one did.
  }
}
