/** A key of the phone, or of one of its parts, by what it is called in PhoneKey. */
export function keyed(root: ParentNode, key: string): HTMLElement {
  const found = find(root, `[data-key="${key}"]`);
  if (!found) throw new Error(`no key ${key}`);
  return found;
}

/** What the element tells from now on: `press 5`, `release 5`. */
export function recordEvents(root: ParentNode, tag: string): string[] {
  const told: string[] = [];
  const note = (event: Event) => {
    const { action, key } = event as Event & { action: string; key: string };
    told.push(`${action} ${key}`);
  };
  const type = tag === 'mpp-phone' ? 'phone-key' : 'ui-press';
  root.querySelector(tag)?.addEventListener(type, note);
  return told;
}

/** Like querySelector, but through shadow roots. */
export function find(root: ParentNode, selector: string): HTMLElement | undefined {
  const here = root.querySelector<HTMLElement>(selector);
  if (here) return here;
  for (const each of root.querySelectorAll('*')) {
    const inside = each.shadowRoot && find(each.shadowRoot, selector);
    if (inside) return inside;
  }
  return undefined;
}
