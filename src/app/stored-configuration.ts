/** Where the page keeps the phone's configuration file between visits. */
const KEY = 'mpp-phone-simulator.configuration';

/** The file that was kept; undefined: none. */
export function storedConfiguration(storage: Pick<Storage, 'getItem'>): string | undefined {
  try {
    return storage.getItem(KEY) || undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the file for the next visit, where the browser lets a page keep anything; empty: none. */
export function storeConfiguration(storage: Pick<Storage, 'setItem'>, text: string): void {
  try {
    storage.setItem(KEY, text);
  } catch {
    // Full or forbidden: the next visit opens as the first one did.
  }
}
