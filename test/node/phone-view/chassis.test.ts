import { describe, expect, test } from 'vitest';
import { type Box, type Chassis, chassisLayout, lineKeyBox } from '../../../src/phone/chassis-layout.ts';
import { lineKeyCount, MODEL_IDS, MODELS, type PhoneModel } from '../../../src/phone/models.ts';

/** Millimetres by which two boxes lie over each other; negative: the gap between them. */
const overlap = (a: Box, b: Box): number =>
  Math.min(
    Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x),
    Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y),
  );
const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w + 0.01 &&
  inner.y + inner.h <= outer.y + outer.h + 0.01;

function lineKeys(model: PhoneModel, { lineKeys: host }: Chassis): [string, Box][] {
  return Array.from({ length: lineKeyCount(model) }, (_, index) => {
    const box = lineKeyBox(model, index + 1);
    return [`line ${index + 1}`, { ...box, x: box.x + host.x, y: box.y + host.y }];
  });
}

/** Parts that a finger presses, and the screen where nothing on it is pressed. */
function parts(model: PhoneModel): [string, Box][] {
  const chassis = chassisLayout(model);
  const { handset, softkeys, navigation, keypad, features, callControls, volume, audioKeys, action } =
    chassis;
  return [
    ...Object.entries({ handset, softkeys, navigation, keypad, features, callControls, volume, audioKeys }),
    ...(action ? [['action', action] as [string, Box]] : []),
    ...(model.screen.touch ? [] : [['screen', chassis.screen] as [string, Box]]),
    ...lineKeys(model, chassis),
  ];
}

describe.each(MODEL_IDS)('the case of %s', (id) => {
  const model = MODELS[id];
  const chassis = chassisLayout(model);

  test('holds every part', () => {
    const outside = parts(model).filter(([, box]) => !within(box, chassis.case));
    expect(outside.map(([name]) => name)).toEqual([]);
    expect(within(chassis.bezel, chassis.case)).toBe(true);
    expect(within(chassis.screen, chassis.bezel)).toBe(true);
    if (chassis.camera) expect(within(chassis.camera, chassis.bezel)).toBe(true);
  });

  test('has no part over another', () => {
    const all = parts(model);
    const clashes = all.flatMap(([one, a], index) =>
      all
        .slice(index + 1)
        .filter(([, b]) => overlap(a, b) > 0.01)
        .map(([two]) => `${one} over ${two}`),
    );
    expect(clashes).toEqual([]);
  });

  test('keeps the well of the keypad off the clusters beside it', () => {
    const { keypad, features, callControls } = chassis;
    const well = { ...keypad, x: keypad.x - 4.2, w: keypad.w + 8.4 };
    expect(overlap(well, features)).toBeLessThan(-1);
    expect(overlap(well, callControls)).toBeLessThan(-1);
  });
});

test('the 8851 class is where it always was', () => {
  expect(chassisLayout(MODELS['8851'])).toEqual({
    case: { x: 0, y: 0, w: 257, h: 229 },
    view: { x: -15, y: -14, w: 281, h: 257 },
    handset: { x: 12, y: 8, w: 50, h: 212 },
    groove: 70.6,
    bezel: { x: 84, y: 10, w: 158, h: 92 },
    screen: { x: 109, y: 19, w: 108, h: 64.8 },
    softkeys: { x: 109, y: 88.4, w: 108, h: 7.6 },
    navigation: { x: 125, y: 105.5, w: 76, h: 31 },
    keypad: { x: 130.5, y: 143, w: 65, h: 70 },
    features: { x: 83, y: 143, w: 34, h: 50.5 },
    callControls: { x: 209, y: 143, w: 34, h: 50.5 },
    volume: { x: 83, y: 200.3, w: 34, h: 12.7 },
    audioKeys: { x: 207, y: 199, w: 38, h: 14 },
    lineKeys: { x: 89, y: 19, w: 148, h: 64.8 },
    narrow: false,
  });
});
