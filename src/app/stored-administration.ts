/** Where the page keeps the organisation between visits. */
const KEY = 'mpp-phone-simulator.administration';

/** What was kept, as text; undefined: nothing. */
export function storedAdministration(storage: Pick<Storage, 'getItem'>): string | undefined {
  try {
    return storage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the organisation for the next visit, where the browser lets a page keep anything. */
export function storeAdministration(storage: Pick<Storage, 'setItem'>, text: string): void {
  try {
    storage.setItem(KEY, text);
  } catch {
    // Full or forbidden: the next visit opens as the first one did.
  }
}
