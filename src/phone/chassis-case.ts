import { html, nothing, svg, type TemplateResult } from 'lit';
import { chassisCord } from './chassis-cord.ts';
import { chassisDefs } from './chassis-defs.ts';
import { type Box, type Chassis, HANDSET_SIZE } from './chassis-layout.ts';
import type { PhoneModel } from './model-types.ts';

/** Outline of the handset in its own box of 50 x 212 mm: two bulbs and a grip. */
export const HANDSET_PATH =
  'M14 0H36C45 0 50 6 50 15V54C50 67 43.5 72 43.5 84V128C43.5 140 50 145 50 158V197C50 206 45 212 36 212H14C5 212 0 206 0 197V158C0 145 6.5 140 6.5 128V84C6.5 72 0 67 0 54V15C0 6 5 0 14 0Z';

/** The case of a model without anything that moves or lights. Drawn in millimetres. */
export function renderCase(model: PhoneModel, chassis: Chassis): TemplateResult {
  const { view } = chassis;
  return html`<svg class="art" viewBox="${view.x} ${view.y} ${view.w} ${view.h}" aria-hidden="true">
    ${chassisDefs} ${shadow(chassis)} ${chassisCord(chassis)} ${body(chassis)} ${cradle(chassis)}
    ${bezel(chassis)} ${chassis.camera ? camera(chassis.camera) : nothing} ${keypadWell(chassis)}
    ${model.lineKeys.panel > 0 ? panel(model, chassis) : nothing} ${badge(model, chassis)}
  </svg>`;
}

const rect = (
  { x, y, w, h }: Box,
  radius: number,
  look: Record<string, string | number>,
  grow = 0,
) => svg`<rect
  x=${x - grow} y=${y - grow} width=${w + 2 * grow} height=${h + 2 * grow} rx=${radius + grow}
  fill=${look.fill ?? 'none'} stroke=${look.stroke ?? 'none'} stroke-width=${look.width ?? 0}
  opacity=${look.opacity ?? 1} filter=${look.filter ?? 'none'} />`;

const shadow = ({ case: { w, h } }: Chassis) => svg`
  ${rect({ x: 6, y: 14, w: w - 12, h: h - 7 }, 16, { fill: '#000', opacity: 0.42, filter: 'url(#soft)' })}
  ${rect({ x: 2, y: 6, w: w - 4, h: h - 4 }, 14, { fill: '#000', opacity: 0.5, filter: 'url(#near)' })}`;

const body = ({ case: box, groove }: Chassis) => svg`
  ${rect(box, 13, { fill: '#17181a' })}
  ${rect({ ...box, h: box.h - 2.2 }, 13, { fill: 'url(#body)' })}
  ${rect({ ...box, h: box.h - 2.2 }, 13, { fill: 'url(#light)' })}
  ${rect({ x: 0.4, y: 0.4, w: box.w - 0.8, h: box.h - 3 }, 12.6, { stroke: 'url(#rim)', width: 0.8 })}
  ${seam(groove, box.h)}`;

/** A fine joint in the case, from top to bottom. */
const seam = (x: number, height: number) => svg`
  <path d="M${x} 5V${height - 7}" stroke="#000" stroke-opacity="0.4" stroke-width="0.7" stroke-linecap="round" />
  <path d="M${x + 0.6} 5V${height - 7}" stroke="#fff" stroke-opacity="0.1" stroke-width="0.5" stroke-linecap="round" />`;

const holes = Array.from({ length: 63 }, (_, index) => ({
  x: 25 + ((index % 7) - 3) * 3,
  y: 95 + Math.floor(index / 7) * 3,
}));

/** What the handset lies in: ear and mouth cups, the hook and the loudspeaker's holes. */
const cradle = ({
  handset,
}: Chassis) => svg`<g transform="translate(${handset.x} ${handset.y}) scale(${handset.h / HANDSET_SIZE.h})">
  <path d=${HANDSET_PATH} transform="translate(-1.5 -0.9) scale(1.06 1.0135)" fill="url(#well)" />
  <path d=${HANDSET_PATH} transform="translate(-1.5 -0.9) scale(1.06 1.0135)" fill="none" stroke="url(#bezel-rim)" stroke-width="0.7" />
  <rect x="6" y="12" width="38" height="44" rx="17" fill="url(#cup)" />
  <rect x="6" y="158" width="38" height="44" rx="17" fill="url(#cup)" />
  <rect x="20" y="62" width="10" height="5" rx="1.6" fill="#43474c" stroke="#000" stroke-width="0.4" />
  ${holes.map(({ x, y }) => svg`<circle cx=${x} cy=${y} r="0.7" fill="#000" />`)}
</g>`;

const bezel = ({ bezel: box, screen }: Chassis) => svg`
  ${rect(box, 6, { fill: 'url(#bezel)' })}
  ${rect(box, 6, { fill: 'url(#sheen)' })}
  ${rect(box, 6, { stroke: 'url(#bezel-rim)', width: 0.7 })}
  ${rect(screen, 1.2, { fill: '#050607', stroke: '#2a2d31', width: 0.35 }, 1.3)}`;

const camera = ({ x, y, w }: Box) => svg`<g transform="translate(${x + w / 2} ${y + w / 2})">
  <circle r=${w / 2} fill="#08090a" stroke="#3b3f44" stroke-width="0.5" />
  <circle r=${w / 3} fill="#10151c" stroke="#1f262e" stroke-width="0.4" />
  <circle r=${w / 6} fill="#000" />
  <circle cx=${-w / 9} cy=${-w / 8} r=${w / 14} fill="#9fc3e6" fill-opacity="0.75" />
</g>`;

const keypadWell = ({ keypad }: Chassis) => svg`
  ${rect(keypad, 5, { fill: '#000', opacity: 0.16 }, 4.2)}
  ${rect(keypad, 5, { stroke: 'url(#bezel-rim)', width: 0.4, opacity: 0.5 }, 4.2)}`;

const panel = ({ body: { width, panelWidth, height } }: PhoneModel, chassis: Chassis) => svg`
  ${seam(width - panelWidth - 2, height)}
  ${rect(chassis.lineKeys, 3, { fill: '#000', opacity: 0.14 }, 2.6)}`;

const badge = ({ badge: text, body: { panelWidth } }: PhoneModel, { case: { w, h } }: Chassis) => {
  const x = w - panelWidth - 11;
  return svg`
  <text class="badge" x=${x} y=${h - 9.4} text-anchor="end" fill="#000" fill-opacity="0.75">${text}</text>
  <text class="badge" x=${x} y=${h - 9} text-anchor="end" fill="#a9aeb5">${text}</text>`;
};
