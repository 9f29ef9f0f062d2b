import { html, nothing, type TemplateResult } from 'lit';

/** The drawing of an icon file of @momentum-design/icons (imported with `?raw`), as one SVG path of a 32 x 32 box. */
export function iconPath(raw: string): string {
  return [...raw.matchAll(/ d="([^"]+)"/g)].map((match) => match[1]).join(' ');
}

/**
 * An icon in the colour of the text around it; its size is the page's business (class `icon`).
 * @param path From iconPath.
 * @param name Accessible name; without one the icon is decoration.
 */
export function icon(path: string, name?: string): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 32 32"
    role=${name === undefined ? 'none' : 'img'}
    aria-label=${name ?? nothing}
    aria-hidden=${name === undefined ? 'true' : nothing}
  >
    <path fill="currentColor" d=${path}></path>
  </svg>`;
}
