import type { FixedKey, ModelId, PhoneModel } from './model-types.ts';
import { unverified, verified } from './model-types.ts';

/** Common to both series: grey screens of 3.5 inches, a small case, no Back or Release. */
const HARDWARE = 'Administration guide, hardware chapter';
const SIZE_6800 = '6800 administration guide, technical details';
const SIZE_7800 = '7800 administration guide, technical details';

const NINE_KEYS: readonly FixedKey[] = [
  'messages',
  'applications',
  'contacts',
  'hold',
  'transfer',
  'conference',
  'headset',
  'speaker',
  'mute',
];
const without = (key: FixedKey): readonly FixedKey[] => NINE_KEYS.filter((each) => each !== key);

const MODEL_7841: PhoneModel = {
  id: '7841',
  badge: 'M-41',
  series: '7800',
  screen: {
    width: 396,
    height: 162,
    widthMm: 82.3,
    heightMm: 33.7,
    palette: 'grey',
    backlit: true,
    touch: false,
  },
  lineKeys: { left: 2, right: 2, panel: 0 },
  softkeys: 4,
  fixedKeys: NINE_KEYS,
  leds: 'mpp',
  camera: false,
  expansion: 0,
  body: { width: 206, height: 207, panelWidth: 0 },
  marks: {
    pixels: verified('7841: 396 x 162, 7800 user guide'),
    screenSize: unverified('3.5 inches across, from memory'),
    palette: verified(HARDWARE),
    backlight: verified(HARDWARE),
    touch: verified(HARDWARE),
    lineKeys: verified(HARDWARE),
    lineKeySides: unverified('two on each side, from memory'),
    fixedKeys: verified(`${HARDWARE}: nine fixed keys, no Back or Release`),
    leds: verified('Administration guide, Line Key LED Behaviour Customization'),
    camera: verified(HARDWARE),
    expansion: unverified('no source names a module for the series'),
    body: verified(SIZE_7800),
  },
};

const MODEL_7821: PhoneModel = {
  ...MODEL_7841,
  id: '7821',
  badge: 'M-21',
  lineKeys: { left: 2, right: 0, panel: 0 },
  marks: {
    ...MODEL_7841.marks,
    pixels: unverified('taken from the 7841'),
    lineKeySides: unverified('left, as on the 6821'),
  },
};

const MODEL_7861: PhoneModel = {
  ...MODEL_7841,
  id: '7861',
  badge: 'M-61',
  lineKeys: { left: 0, right: 0, panel: 16 },
  body: { width: 264.9, height: 207, panelWidth: 58.9 },
  marks: {
    ...MODEL_7841.marks,
    pixels: unverified('taken from the 7841'),
    lineKeySides: unverified('a panel of two columns with paper labels, from memory'),
  },
};

const MODEL_7811: PhoneModel = {
  ...MODEL_7841,
  id: '7811',
  badge: 'M-11',
  screen: { ...MODEL_7841.screen, width: 384, height: 106, widthMm: 78.4, heightMm: 21.6, backlit: false },
  lineKeys: { left: 0, right: 0, panel: 0 },
  fixedKeys: without('headset'),
  body: { width: 195, height: 207, panelWidth: 0 },
  marks: {
    ...MODEL_7841.marks,
    pixels: unverified('384 x 106, from memory'),
    screenSize: unverified('3.2 inches across, from memory'),
    lineKeySides: verified(`${HARDWARE}: one line, no line keys`),
    fixedKeys: verified(`${HARDWARE}: eight fixed keys, no Headset`),
  },
};

const MODEL_6841: PhoneModel = {
  ...MODEL_7841,
  id: '6841',
  badge: 'E-41',
  series: '6800',
  fixedKeys: without('contacts'),
  body: { width: 206, height: 207, panelWidth: 0 },
  marks: {
    ...MODEL_7841.marks,
    pixels: unverified('396 x 162, from memory'),
    lineKeySides: verified(`${HARDWARE}: both sides`),
    fixedKeys: unverified('eight by the guide; which eight is taken from the 7800 series'),
    body: verified(SIZE_6800),
  },
};

const MODEL_6851: PhoneModel = {
  ...MODEL_6841,
  id: '6851',
  badge: 'E-51',
  expansion: 2,
  marks: { ...MODEL_6841.marks, expansion: unverified('takes a module by the guide; how many, from memory') },
};

export const MODELS_6800_7800 = {
  '6841': MODEL_6841,
  '6851': MODEL_6851,
  '7811': MODEL_7811,
  '7821': MODEL_7821,
  '7841': MODEL_7841,
  '7861': MODEL_7861,
} as const satisfies Partial<Record<ModelId, PhoneModel>>;
