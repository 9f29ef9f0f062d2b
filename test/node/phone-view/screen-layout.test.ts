import { describe, expect, test } from 'vitest';
import { MODEL_IDS, MODELS, type PhoneModel } from '../../../src/phone/models.ts';
import { screenView } from '../../../src/phone/screen.ts';
import { LEAST_TEXT, screenLayout } from '../../../src/phone/screen-layout.ts';
import * as states from '../../../stories/phone/states.ts';

const base = MODELS['7841'];
/** Sizes that no model of ours has, too. */
const small = (width: number, height: number): PhoneModel => ({
  ...base,
  screen: { ...base.screen, width, height },
});
const screens: [string, PhoneModel][] = [
  ...MODEL_IDS.map((id): [string, PhoneModel] => [id, MODELS[id]]),
  ['320 x 120', small(320, 120)],
  ['480 x 270', small(480, 270)],
];

describe.each(screens)('the layout of %s', (_, model) => {
  const layout = screenLayout(model);

  test('is as large as the screen', () => {
    expect(layout.width * layout.scale).toBeCloseTo(model.screen.width);
    expect(layout.height * layout.scale).toBeCloseTo(model.screen.height);
  });

  test('has no text under what the pixels allow', () => {
    const least = layout.kind === 'large' ? 16 : LEAST_TEXT;
    for (const size of Object.values(layout.text)) expect(size * layout.scale).toBeGreaterThanOrEqual(least);
  });

  test('has room for its bands, a line of text in each, and the lines of a call between them', () => {
    const { header, softkeys, height, text, rows } = layout;
    expect(header).toBeGreaterThan(text.header * 1.2);
    expect(softkeys).toBeGreaterThan(text.softkey * 1.2);
    const middle = height - header - softkeys;
    expect(middle).toBeGreaterThan((text.name + text.number + text.state) * 1.2);
    expect(middle / rows).toBeGreaterThan(text.line * 1.2);
  });

  test('leaves more than half of the width to the call', () => {
    expect(layout.width - 2 * layout.labels).toBeGreaterThan(layout.width / 2);
  });
});

test('a screen of 800 x 480 is laid out in its own pixels, a larger one of that kind is scaled', () => {
  expect(screenLayout(MODELS['8851'])).toMatchObject({ kind: 'large', scale: 1, width: 800, height: 480 });
  expect(screenLayout(MODELS['9871'])).toMatchObject({ kind: 'large', scale: 1.5, height: 480 });
});

describe('what a small screen leaves out', () => {
  test('a second call, but not that there is one', () => {
    const view = screenView({ ...states.TWO_CALLS, model: '7811' });
    expect(view.windows.map(({ title }) => title)).toEqual(['Martin Dvořák']);
    expect(view.hidden).toBe(1);
    expect(screenView({ ...states.TWO_CALLS, model: '7841' })).toMatchObject({ hidden: 0 });
  });

  test('labels of keys that the model does not have', () => {
    const keys = (model: string) => screenView({ ...states.ALL_LINES, model }).lines.map(({ key }) => key);
    expect(keys('7821')).toEqual([1, 2]);
    expect(keys('7841')).toEqual([1, 2, 3]);
    expect(keys('7861')).toEqual([]);
    expect(keys('9851')).toEqual([1, 2, 3, 6]);
  });

  test('its own line has a place of its own where there is no key beside the screen', () => {
    const line = (model: string) => screenView({ ...states.IDLE, model }).ownLine;
    expect([line('7811'), line('7861'), line('7841')]).toEqual(['4001', '4001', undefined]);
  });
});

test('the clock follows Time_Format and Date_Format, whatever the language', () => {
  const clock = (language: 'en' | 'cs', time: '12hr' | '24hr', date: 'month/day' | 'day/month') =>
    screenView({ ...states.IDLE, language }, { time, date }).header.clock;
  expect(clock('en', '24hr', 'day/month')).toEqual({ time: '15:05', half: '', date: 'Sun 22 Nov' });
  expect(clock('en', '12hr', 'day/month')).toMatchObject({ time: '3:05', half: 'PM' });
  expect(clock('cs', '12hr', 'day/month')).toMatchObject({ time: '3:05', half: 'odp.' });
});
