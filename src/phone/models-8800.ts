import type { ModelId, PhoneModel } from './model-types.ts';
import { unverified, verified } from './model-types.ts';

const HARDWARE = 'Administration guide, hardware chapter, 8800 series';

const MODEL_8851: PhoneModel = {
  id: '8851',
  badge: 'S-51',
  series: '8800',
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
  ],
  leds: 'mpp',
  camera: false,
  expansion: 2,
  body: { width: 257, height: 229, panelWidth: 0 },
  marks: {
    pixels: verified('XSI developer guide, and the 8800 user guide on wallpapers: 800 x 480'),
    screenSize: verified('5 inches WVGA, 8800 administration guide'),
    palette: verified('XSI developer guide: 24-bit colour'),
    backlight: verified(HARDWARE),
    touch: verified(HARDWARE),
    lineKeys: verified(HARDWARE),
    lineKeySides: unverified('both sides by the guide; five and five is our reading'),
    fixedKeys: verified(HARDWARE),
    leds: verified('Administration guide, Line Key LED Behaviour Customization'),
    camera: verified(HARDWARE),
    expansion: verified(HARDWARE),
    body: verified('8800 administration guide, technical details: 257.3 x 229.1 mm'),
  },
};

const like8851 = (id: ModelId, rest: Partial<PhoneModel> = {}): PhoneModel => ({
  ...MODEL_8851,
  id,
  badge: `S-${id.slice(2)}`,
  ...rest,
});

export const MODELS_8800 = {
  '8811': like8851('8811', {
    screen: { ...MODEL_8851.screen, palette: 'grey' },
    expansion: 0,
    marks: {
      ...MODEL_8851.marks,
      palette: verified('XSI developer guide: 800 x 480 in grey'),
      screenSize: unverified('taken from the 8841'),
    },
  }),
  '8841': like8851('8841', { expansion: 0 }),
  '8845': like8851('8845', { expansion: 0, camera: true }),
  '8851': MODEL_8851,
  '8861': like8851('8861', { expansion: 3 }),
  '8865': like8851('8865', { expansion: 3, camera: true }),
} as const satisfies Partial<Record<ModelId, PhoneModel>>;
