import { afterEach, describe, expect, test } from 'vitest';
import '../../src/phone/mpp-phone.ts';
import '../../src/ui/tokens.css';
import { MODEL_IDS, MODELS, type ModelId } from '../../src/phone/models.ts';
import type { MppPhone } from '../../src/phone/mpp-phone.ts';
import type { PhoneState } from '../../src/phone/phone-state.ts';
import { LEAST_TEXT, screenLayout } from '../../src/phone/screen-layout.ts';
import '../../src/phone/mpp-menu.ts';
import * as menus from '../../stories/phone/menu-states.ts';
import * as states from '../../stories/phone/states.ts';

const SHOWN = {
  idle: states.IDLE,
  dialling: states.DIALLING,
  ringing: states.RINGING,
  recording: states.RECORDING,
  paused: states.RECORDING_PAUSED,
  failed: states.RECORDING_FAILED,
  held: states.HELD,
  'two calls': states.TWO_CALLS,
  'all lines': states.ALL_LINES,
  volume: states.VOLUME,
  'not registered': states.UNREGISTERED,
  settings: menus.SETTINGS,
  recents: menus.RECENTS,
  'recents in Czech': menus.RECENTS_CZECH,
  'call details': menus.CALL_DETAILS,
  'call details in Czech': menus.DETAILS_CZECH,
  'no calls': menus.NO_CALLS,
  directory: menus.DIRECTORY,
  search: menus.SEARCH,
  'new contact': menus.NEW_CONTACT,
  product: menus.PRODUCT,
  'product in Czech': menus.PRODUCT_CZECH,
  'menu in a call': menus.MENU_IN_CALL,
  'missed call': menus.MISSED_CALL,
} as const satisfies Record<string, PhoneState>;

async function show(model: ModelId, state: PhoneState): Promise<MppPhone> {
  const phone = document.createElement('mpp-phone');
  phone.style.width = '1000px';
  phone.state = { ...state, model };
  document.body.append(phone);
  await phone.updateComplete;
  await Promise.all(deep(phone, '*').map((each) => (each as Partial<MppPhone>).updateComplete));
  await document.fonts.ready;
  return phone;
}

/** Like querySelectorAll, but through shadow roots. */
function deep(root: Element | ShadowRoot, selector: string): HTMLElement[] {
  const inside = root instanceof Element ? (root.shadowRoot ?? root) : root;
  const below = [...inside.querySelectorAll('*')].flatMap((each) =>
    each.shadowRoot ? deep(each.shadowRoot, selector) : [],
  );
  return [...inside.querySelectorAll<HTMLElement>(selector), ...below];
}

const within = (inner: DOMRect, outer: DOMRect, slack = 0.6) =>
  inner.left >= outer.left - slack &&
  inner.right <= outer.right + slack &&
  inner.top >= outer.top - slack &&
  inner.bottom <= outer.bottom + slack;

const clash = (a: DOMRect, b: DOMRect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.6 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.6;

/** Elements that write something themselves, and are seen. */
const written = (screen: HTMLElement) =>
  deep(screen, 'span, p, bdi, div').filter(
    (each) =>
      each.checkVisibility() &&
      [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );

/** sRGB of a colour, 0 to 1 each, with its opacity. */
function rgba(colour: string): number[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (!canvas) throw new Error('no canvas');
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].map((each) => each / 255);
}

const luminance = ([r = 0, g = 0, b = 0]: number[]) => {
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
};

/** The plain colours under an element, laid over each other; undefined where a picture is among them. */
function ground(element: HTMLElement): number[] | undefined {
  const layers: number[][] = [];
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return undefined;
    const colour = rgba(backgroundColor);
    layers.push(colour);
    if (colour[3] === 1) break;
  }
  return layers.reduceRight((under, over) => {
    const alpha = over[3] ?? 1;
    return [0, 1, 2].map((index) => (over[index] ?? 0) * alpha + (under[index] ?? 0) * (1 - alpha));
  });
}

afterEach(() => document.body.replaceChildren());

describe.each(MODEL_IDS)('the phone of the model %s', (id) => {
  test('has its keys inside the case, none over another', async () => {
    const phone = await show(id, states.IDLE);
    const view = phone.getBoundingClientRect();
    const keys = deep(phone, '[data-key]').filter((each) => !each.className.includes('wedge'));
    const boxes = keys
      .filter((each) => each.dataset.key !== 'select')
      .map((each) => [each.dataset.key, each.getBoundingClientRect()] as const);
    expect(boxes.filter(([, box]) => !within(box, view)).map(([key]) => key)).toEqual([]);
    const clashes = boxes.flatMap(([one, a], index) =>
      boxes
        .slice(index + 1)
        .filter(([, b]) => clash(a, b))
        .map(([two]) => `${one} over ${two}`),
    );
    expect(clashes).toEqual([]);
    expect(new Set(boxes.map(([key]) => key)).size).toBe(boxes.length);
  });

  test('has the hard keys of its data and no others', async () => {
    const phone = await show(id, states.IDLE);
    const drawn = deep(phone, '[data-key]').map((each) => each.dataset.key);
    const optional = MODELS['9861'].fixedKeys.filter((key) => drawn.includes(key));
    expect([...optional].sort()).toEqual([...MODELS[id].fixedKeys].sort());
  });

  test('keeps each line key level with its label', async () => {
    const phone = await show(id, states.ALL_LINES);
    const labels = deep(phone, '.line:not(.key)');
    const middle = (each: Element) => {
      const { top, height } = each.getBoundingClientRect();
      return top + height / 2;
    };
    const first = deep(phone, '[data-key="line1"]')[0];
    if (labels[0] && first) expect(middle(labels[0])).toBeCloseTo(middle(first), -0.3);
    else expect(['7811', '7861']).toContain(id);
  });

  test.each(Object.entries(SHOWN))(
    '%s: nothing on the screen is cut, covered or too small',
    async (_, state) => {
      const phone = await show(id, state);
      const screen = deep(phone, '.screen')[0] as HTMLElement;
      await Promise.all(
        deep(phone, '.toast').flatMap((each) => each.getAnimations().map((it) => it.finished)),
      );
      const glass = screen.getBoundingClientRect();
      const { kind, scale } = screenLayout(MODELS[id]);
      const words = written(screen);
      const outside = words.filter((each) => !within(each.getBoundingClientRect(), glass));
      expect(outside.map((each) => each.textContent)).toEqual([]);
      const least = kind === 'large' ? 16 : LEAST_TEXT;
      const tiny = words.filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) * scale < least);
      expect(tiny.map((each) => each.textContent)).toEqual([]);

      const menu = deep(phone, '.menu')[0];
      if (menu) {
        const area = menu.getBoundingClientRect();
        const rows = deep(phone, 'li.row, .call-strip').map((each) => each.getBoundingClientRect());
        expect(rows.length).toBeGreaterThanOrEqual(state.menu?.rows.length ? 1 : 0);
        expect(rows.filter((box) => !within(box, area, 1.5))).toEqual([]);
        expect(deep(phone, '.toast, .cell').some((each) => clash(each.getBoundingClientRect(), area))).toBe(
          false,
        );
        const cut = deep(phone, '.menu :is(.label, .value)').filter(
          (each) => each.scrollWidth > each.clientWidth + 1,
        );
        expect(cut.map((each) => each.textContent)).toEqual([]);
      }

      const calls = deep(phone, '.call');
      for (const call of calls) {
        const box = call.getBoundingClientRect();
        const inside = written(call).filter((each) => !within(each.getBoundingClientRect(), box, 1.5));
        expect(inside.map((each) => each.textContent)).toEqual([]);
        const others = deep(phone, '.toast, .cell, .line:not(.key)').map((each) =>
          each.getBoundingClientRect(),
        );
        expect(others.some((each) => clash(each, box))).toBe(false);
      }
    },
  );

  test.each(Object.entries(SHOWN))('%s: what is written stands out, 4.5 to 1', async (_, state) => {
    const phone = await show(id, state);
    const screen = deep(phone, '.screen')[0] as HTMLElement;
    const weak = written(screen).flatMap((each) => {
      const under = ground(each);
      if (!under) return [];
      const [high = 0, low = 0] = [luminance(under), luminance(rgba(getComputedStyle(each).color))].sort(
        (a, b) => b - a,
      );
      const contrast = (high + 0.05) / (low + 0.05);
      return contrast < 4.5 ? [`${each.textContent?.trim()} ${contrast.toFixed(1)}`] : [];
    });
    expect(weak).toEqual([]);
  });
});

test('another model in a call shows the same call', async () => {
  const phone = await show('8851', states.RECORDING);
  const said = () => ['.name', '.duration', '.status'].map((part) => deep(phone, part)[0]?.textContent);
  const before = said();
  phone.state = { ...states.RECORDING, model: '7811' };
  await phone.updateComplete;
  await Promise.all(deep(phone, 'mpp-screen').map((each) => (each as Partial<MppPhone>).updateComplete));
  expect(said()).toEqual(before);
  expect(deep(phone, '.recording')).toHaveLength(1);
});
