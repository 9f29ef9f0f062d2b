import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** One key of a device, drawn as a convex cap on a button that stays where it is. */
export interface KeyCap {
  /** Name told by PressEvent. */
  readonly key: string;
  /** Accessible name. */
  readonly name: string;
  /** What is engraved on it. */
  readonly face?: TemplateResult | string;
  /** It is down. */
  readonly pressed: boolean;
  /** Shape and place: classes of the element that draws it. */
  readonly kind?: string;
  /** Only of keys that switch something on and off. */
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly keyword?: string;
  /** Inline style, for its place. */
  readonly place?: string;
}

/** A key as a real button: `data-key` for PressController, `data-pressed` for its look. */
export function keyCap(cap: KeyCap): TemplateResult {
  return html`<button
    type="button"
    class="key ${cap.kind ?? ''}"
    style=${ifDefined(cap.place)}
    data-key=${cap.key}
    data-keyword=${cap.keyword ?? nothing}
    aria-label=${cap.name}
    aria-pressed=${ifDefined(cap.on === undefined ? undefined : toggled(cap.on))}
    aria-disabled=${ifDefined(cap.disabled ? 'true' : undefined)}
    ?data-pressed=${cap.pressed}
  >
    <span class="cap">${cap.face ?? nothing}</span>
  </button>`;
}

const toggled = (on: boolean) => (on ? 'true' : 'false');
