import { html, type TemplateResult } from 'lit';

export interface Tab<T extends string> {
  readonly id: T;
  readonly label: string;
}

const STEP: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

export const tabId = (id: string): string => `tab-${id}`;
export const panelId = (id: string): string => `panel-${id}`;

/**
 * A row of tabs (ARIA Authoring Practices, tabs with automatic activation): one tab stop, arrow keys around the ends,
 * Home and End. The panels, of ids `panelId(id)`, stand in the same root.
 */
export function renderTabs<T extends string>(
  name: string,
  tabs: readonly Tab<T>[],
  selected: T,
  select: (id: T) => void,
): TemplateResult {
  const move = (event: KeyboardEvent) => {
    const to = target(
      event.key,
      tabs.findIndex(({ id }) => id === selected),
      tabs.length,
    );
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#${tabId(tab.id)}`)?.focus();
    select(tab.id);
  };
  return html`<div class="tabs" role="tablist" aria-label=${name} @keydown=${move}>
    ${tabs.map(
      ({ id, label }) => html`<button
        type="button"
        role="tab"
        id=${tabId(id)}
        aria-selected=${id === selected}
        aria-controls=${panelId(id)}
        tabindex=${id === selected ? 0 : -1}
        @click=${() => select(id)}
      >
        ${label}
      </button>`,
    )}
  </div>`;
}

/** Scrolls a row of tabs that is wider than its place until the tab is seen. The page itself stays where it is. */
export function revealTab(root: ParentNode, id: string): void {
  const tab = root.querySelector<HTMLElement>(`#${tabId(id)}`);
  const row = tab?.parentElement;
  if (!tab || !row || row.scrollWidth <= row.clientWidth) return;
  const [seen, place] = [tab.getBoundingClientRect(), row.getBoundingClientRect()];
  if (seen.left < place.left) row.scrollLeft += Math.floor(seen.left - place.left);
  else if (seen.right > place.right) row.scrollLeft += Math.ceil(seen.right - place.right);
}

function target(key: string, from: number, length: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  const step = STEP[key];
  return step === undefined ? undefined : (from + step + length) % length;
}
