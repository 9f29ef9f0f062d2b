import type { PhoneModel } from './model-types.ts';
import { lineKeyCount } from './model-types.ts';
import { screenLayout } from './screen-layout.ts';

/** A place on the case: millimetres from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Where everything is on the case of one model, millimetres. */
export interface Chassis {
  readonly case: Box;
  /** The drawing: the case with room for its shadow, the cord and the lifted handset. */
  readonly view: Box;
  readonly handset: Box;
  /** Where the cradle ends and the keys begin. */
  readonly groove: number;
  /** Round the screen, its line keys and softkeys. */
  readonly bezel: Box;
  /** Visible pixels of the screen. */
  readonly screen: Box;
  /** Over the screen's own cells on a touch screen. */
  readonly softkeys: Box;
  readonly navigation: Box;
  readonly keypad: Box;
  readonly features: Box;
  readonly callControls: Box;
  readonly volume: Box;
  readonly audioKeys: Box;
  /** Round all line keys; without size when there is none. */
  readonly lineKeys: Box;
  /** Hard keys have icons without words: there is no room for them. */
  readonly narrow: boolean;
  readonly camera?: Box;
  readonly action?: Box;
}

/** Room around the case. */
export const MARGIN = { top: 14, right: 9, bottom: 14, left: 15 };

/** The handset as it is drawn; it gets smaller with the case. */
export const HANDSET_SIZE = { w: 50, h: 212 } as const;
const LINE_KEY = { w: 15, h: 6.6 } as const;
/** From the edge of the screen to that of the bezel: with line keys between them, and without. */
const BESIDE_SCREEN = { keys: 25, none: 10 } as const;
const KEYPAD_HEIGHT = 70;
const FOOT = 16;

const known = new WeakMap<PhoneModel, Chassis>();

/** Places every part of a model: one drawing for all of them, by the figures of the model. */
export function chassisLayout(model: PhoneModel): Chassis {
  const found = known.get(model) ?? place(model);
  known.set(model, found);
  return found;
}

function place(model: PhoneModel): Chassis {
  const { body, screen, fixedKeys } = model;
  const size = (body.height - 17) / HANDSET_SIZE.h;
  const handset: Box = { x: 12 * size, y: 8, w: HANDSET_SIZE.w * size, h: HANDSET_SIZE.h * size };
  const groove = handset.x + handset.w + 8.6 * size;
  const edge = body.width - body.panelWidth - 1.6;
  const middle = (groove + edge) / 2;
  const centred = (w: number, y: number, h: number): Box => ({ x: round(middle - w / 2), y, w, h });

  const glass = centred(screen.widthMm, 19, screen.heightMm);
  const belowGlass = round(glass.y + glass.h);
  const softkeys: Box = screen.touch
    ? touchedBand(model, glass)
    : { ...glass, y: round(belowGlass + 4.6), h: 7.6 };
  const sides = model.lineKeys.left + model.lineKeys.right > 0 && !screen.touch;
  const beside = sides ? BESIDE_SCREEN.keys : BESIDE_SCREEN.none;
  const bezelEnd = screen.touch ? belowGlass + 8 : softkeys.y + softkeys.h + 6;
  const bezel = centred(screen.widthMm + 2 * beside, 10, round(bezelEnd - 10));

  return {
    case: { x: 0, y: 0, w: body.width, h: body.height },
    view: {
      x: -MARGIN.left,
      y: -MARGIN.top,
      w: MARGIN.left + body.width + MARGIN.right,
      h: MARGIN.top + body.height + MARGIN.bottom,
    },
    handset,
    groove,
    bezel,
    screen: glass,
    softkeys,
    lineKeys: lineKeysBox(model, glass, bezel),
    ...keys(body.height, middle, (edge - groove) / 2, bezel.y + bezel.h),
    ...(model.camera && { camera: centred(5.4, 11.2, 5.4) }),
    ...(fixedKeys.includes('action') && {
      action: { x: round(bezel.x + bezel.w - 14), y: 3, w: 12, h: 4.2 },
    }),
  };
}

/** Everything under the bezel. `half` is half the width there is. */
function keys(height: number, middle: number, half: number, bezelEnd: number) {
  const narrow = half < 80;
  const width = half < 68 ? 24 : narrow ? 28 : 34;
  const pad = narrow ? 57 : 65;
  const spread = Math.min(80, half - 4);
  const y = height - FOOT - KEYPAD_HEIGHT;
  const left = round(middle - spread);
  const right = round(middle + spread - width);
  const audio = narrow ? width : 38;
  const at = (x: number, top: number, w: number, h: number): Box => ({ x: round(x), y: round(top), w, h });
  return {
    narrow,
    navigation: at(middle - 38, bezelEnd + (y - bezelEnd - 31) * 0.35, 76, 31),
    keypad: at(middle - pad / 2, y, pad, KEYPAD_HEIGHT),
    features: at(left, y, width, 50.5),
    callControls: at(right, y, width, 50.5),
    volume: at(left, y + 57.3, width, 12.7),
    audioKeys: at(right + (width - audio) / 2, y + 56, audio, 14),
  };
}

/** A touch screen's own row of softkey labels. */
function touchedBand(model: PhoneModel, glass: Box): Box {
  const layout = screenLayout(model);
  const h = (layout.softkeys / layout.height) * glass.h;
  return { ...glass, y: glass.y + glass.h - h, h };
}

function lineKeysBox(model: PhoneModel, glass: Box, bezel: Box): Box {
  const { screen, lineKeys, body } = model;
  if (lineKeyCount(model) === 0) return { ...glass, w: 0, h: 0 };
  if (screen.touch) return glass;
  if (lineKeys.panel > 0)
    return {
      x: round(body.width - body.panelWidth + 2.5),
      y: 14,
      w: round(body.panelWidth - 10.5),
      h: body.height - 14 - FOOT,
    };
  return { x: bezel.x + 5, y: glass.y, w: bezel.w - 10, h: glass.h };
}

/** Middle of a row of line labels in millimetres below the screen's top, and the height of the row. */
function labelRow(model: PhoneModel, row: number): { middle: number; height: number } {
  const { header, softkeys, height, rows } = screenLayout(model);
  const unit = model.screen.heightMm / height;
  const rowHeight = (height - header - softkeys) / rows;
  return { middle: (header + rowHeight * (row + 0.5)) * unit, height: rowHeight * unit };
}

/** Place of a line key within the box of all line keys; `position` counts from 1. */
export function lineKeyBox(model: PhoneModel, position: number): Box {
  const { lineKeys, screen } = model;
  const host = chassisLayout(model).lineKeys;
  if (position > lineKeys.left + lineKeys.right) return panelKey(model, host, position);
  const onRight = position > lineKeys.left;
  const { middle, height } = labelRow(model, onRight ? position - 1 - lineKeys.left : position - 1);
  if (screen.touch) {
    const { labels, width } = screenLayout(model);
    const w = (labels / width) * host.w;
    return { x: onRight ? host.w - w : 0, y: middle - height / 2, w, h: height };
  }
  return { x: onRight ? host.w - LINE_KEY.w : 0, y: middle - LINE_KEY.h / 2, ...LINE_KEY };
}

/** A key of the panel lies under its paper label. */
export const PAPER = { h: 8, gap: 2 } as const;

function panelKey({ lineKeys }: PhoneModel, host: Box, position: number): Box {
  const rows = lineKeys.panel / 2;
  const index = position - 1 - lineKeys.left - lineKeys.right;
  const pitch = host.h / rows;
  const w = host.w / 2 - 3;
  const x = index < rows ? 0 : host.w - w;
  return { x, y: (index % rows) * pitch + PAPER.h + PAPER.gap, w, h: 7 };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** CSS place of a box within the case or within an element that has `--mm`. */
export const placed = ({ x, y, w, h }: Box): string =>
  `left:${mm(x)};top:${mm(y)};width:${mm(w)};height:${mm(h)}`;

/** A CSS length of that many millimetres of the device (4 px each where no case says otherwise). */
export const mm = (value: number): string => `calc(${round(value)} * var(--mm, 4px))`;
