import { describe, expect, test } from 'vitest';
import { PHONE_KEYS } from '../../../src/phone/keys.ts';
import { FIGURES } from '../../../src/phone/model-types.ts';
import {
  DEFAULT_MODEL,
  lineKeyCount,
  MODEL_IDS,
  MODEL_NAMES,
  MODELS,
  phoneModel,
} from '../../../src/phone/models.ts';

describe.each(MODEL_IDS)('the model %s', (id) => {
  const model = MODELS[id];

  test('says where each of its figures is from', () => {
    expect(Object.keys(model.marks).sort()).toEqual([...FIGURES].sort());
    for (const { source } of Object.values(model.marks)) expect(source.length).toBeGreaterThan(8);
  });

  test('has a screen whose pixels are about square', () => {
    const { width, height, widthMm, heightMm } = model.screen;
    const ratio = widthMm / width / (heightMm / height);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.03);
  });

  test('has only keys that the phone knows, each once', () => {
    const lines = Array.from({ length: lineKeyCount(model) }, (_, index) => `line${index + 1}`);
    const keys = [...model.fixedKeys, ...lines];
    expect(keys.filter((key) => !(PHONE_KEYS as readonly string[]).includes(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('is found by its id and has a name of ours', () => {
    expect(phoneModel(id).id).toBe(id);
    expect(model.badge).toMatch(/^[EMSX]-\d\d$/);
    expect(new Map(MODEL_NAMES).get(id)).toBe(`${model.badge} (${id})`);
  });
});

/** Facts of the guides: pixels, palette, line keys, modules. */
test.each([
  ['7841', 396, 162, 'grey', 4, 0],
  ['7861', 396, 162, 'grey', 16, 0],
  ['7811', 384, 106, 'grey', 0, 0],
  ['8811', 800, 480, 'grey', 10, 0],
  ['8851', 800, 480, 'colour', 10, 2],
  ['8865', 800, 480, 'colour', 10, 3],
  ['9841', 240, 120, 'grey', 4, 0],
  ['9851', 480, 272, 'colour', 6, 1],
  ['9861', 800, 480, 'colour', 10, 3],
] as const)('%s: %i x %i, %s, %i line keys, %i modules', (id, width, height, palette, lines, modules) => {
  const model = MODELS[id];
  expect(model.screen).toMatchObject({ width, height, palette });
  expect([lineKeyCount(model), model.expansion]).toEqual([lines, modules]);
});

test('only the 8800 and 9800 series have Back and Release', () => {
  const have = MODEL_IDS.filter((id) => MODELS[id].fixedKeys.includes('back'));
  expect(have.every((id) => id.startsWith('88') || id.startsWith('98'))).toBe(true);
  expect(have).toHaveLength(10);
});

test('the 7811 has no Headset key and no backlight, the x5 models have a camera', () => {
  expect(MODELS['7811'].fixedKeys).not.toContain('headset');
  expect(MODEL_IDS.filter((id) => !MODELS[id].screen.backlit)).toEqual(['7811']);
  expect(MODEL_IDS.filter((id) => MODELS[id].camera)).toEqual(['8845', '8865']);
});

test.each(['', '7940', '__proto__', 'constructor', 'toString'])(
  'an unknown id %j is the 8851 class',
  (id) => {
    expect(phoneModel(id)).toBe(DEFAULT_MODEL);
  },
);
