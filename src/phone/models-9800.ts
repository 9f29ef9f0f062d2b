import type { ModelId, PhoneModel } from './model-types.ts';
import { unverified, verified } from './model-types.ts';

const KEM = 'Webex help on line keys and key expansion modules of the 9800 series';
const XSI = 'XSI developer guide';

const MODEL_9861: PhoneModel = {
  id: '9861',
  badge: 'X-61',
  series: '9800',
  screen: {
    width: 800,
    height: 480,
    widthMm: 108,
    heightMm: 64.8,
    palette: 'colour',
    backlit: true,
    touch: false,
  },
  lineKeys: { left: 5, right: 5, panel: 0 },
  softkeys: 4,
  fixedKeys: [
    'back',
    'release',
    'messages',
    'applications',
    'contacts',
    'hold',
    'transfer',
    'conference',
    'headset',
    'speaker',
    'mute',
    'action',
  ],
  leds: 'kem98',
  camera: false,
  expansion: 3,
  body: { width: 257, height: 229, panelWidth: 0 },
  marks: {
    pixels: unverified('800 x 480: the area for applications is 600 x 280, three quarters of that width'),
    screenSize: unverified('taken from the 8861'),
    palette: verified(XSI),
    backlight: unverified('no source'),
    touch: unverified('no source'),
    lineKeys: verified(KEM),
    lineKeySides: unverified('five and five, as on the 8861'),
    fixedKeys: unverified('the Action button by Webex help; the others are taken from the 8800 series'),
    leds: unverified('the table for modules of the series, taken for the phone as well'),
    camera: unverified('no source names one'),
    expansion: verified(KEM),
    body: unverified('taken from the 8861'),
  },
};

const MODEL_9841: PhoneModel = {
  ...MODEL_9861,
  id: '9841',
  badge: 'X-41',
  screen: { ...MODEL_9861.screen, width: 240, height: 120, widthMm: 76, heightMm: 38, palette: 'grey' },
  lineKeys: { left: 2, right: 2, panel: 0 },
  expansion: 0,
  body: { width: 218, height: 210, panelWidth: 0 },
  marks: {
    ...MODEL_9861.marks,
    pixels: unverified('240 x 120: the area for applications is 240 x 60'),
    screenSize: unverified('no source'),
    lineKeys: unverified('four, no source'),
    lineKeySides: unverified('two and two, no source'),
    expansion: unverified('no source names a module for it'),
    body: unverified('no source'),
  },
};

const MODEL_9851: PhoneModel = {
  ...MODEL_9861,
  id: '9851',
  badge: 'X-51',
  screen: { ...MODEL_9861.screen, width: 480, height: 272, widthMm: 95.2, heightMm: 53.9 },
  lineKeys: { left: 3, right: 3, panel: 0 },
  expansion: 1,
  body: { width: 240, height: 220, panelWidth: 0 },
  marks: {
    ...MODEL_9861.marks,
    pixels: unverified('480 x 272: the area for applications is 320 x 108, between the labels of both sides'),
    screenSize: unverified('4.3 inches, no source'),
    lineKeySides: unverified('three and three, no source'),
    body: unverified('no source'),
  },
};

const MODEL_9871: PhoneModel = {
  ...MODEL_9861,
  id: '9871',
  badge: 'X-71',
  screen: { ...MODEL_9861.screen, width: 1280, height: 720, widthMm: 155, heightMm: 87.2, touch: true },
  lineKeys: { left: 4, right: 4, panel: 0 },
  body: { width: 264, height: 246, panelWidth: 0 },
  marks: {
    ...MODEL_9861.marks,
    pixels: unverified('1280 x 720: the area for applications is 960 x 360, three quarters of that width'),
    screenSize: unverified('7 inches, from memory'),
    touch: verified(XSI),
    lineKeys: verified(`${KEM}: four or eight on the screen; eight here`),
    lineKeySides: unverified('four and four, no source'),
    body: unverified('no source'),
  },
};

export const MODELS_9800 = {
  '9841': MODEL_9841,
  '9851': MODEL_9851,
  '9861': MODEL_9861,
  '9871': MODEL_9871,
} as const satisfies Partial<Record<ModelId, PhoneModel>>;
