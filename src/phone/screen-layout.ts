import type { PhoneModel } from './model-types.ts';

/** Sizes of text in units of the layout. */
export interface TextSizes {
  readonly header: number;
  readonly line: number;
  /** Name of the other side in the selected call. */
  readonly name: number;
  readonly number: number;
  readonly state: number;
  readonly softkey: number;
  readonly clock: number;
  /** Digits while dialling. */
  readonly digits: number;
}

/**
 * How a screen is divided: large as on 800 x 480, compact where there is not room for that. One unit of the layout is
 * `scale` device pixels.
 */
export interface ScreenLayout {
  readonly kind: 'large' | 'compact';
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** Heights of the bands; the line labels share what is between them. */
  readonly header: number;
  readonly softkeys: number;
  /** Width of a column of line labels, when there are labels on both sides. */
  readonly labels: number;
  /** Line labels in a column. */
  readonly rows: number;
  /** Most call windows at once. */
  readonly windows: number;
  /** Heights in a menu: of a row, and of its title where that has not the header's place. */
  readonly menuRow: number;
  readonly menuTitle: number;
  /** Rows of a menu; one less with a call under it. */
  readonly menuRows: number;
  readonly text: TextSizes;
}

type Proportions = Pick<
  ScreenLayout,
  'kind' | 'header' | 'softkeys' | 'labels' | 'windows' | 'menuRow' | 'menuTitle' | 'text'
>;

const LARGE: Proportions = {
  kind: 'large',
  header: 54,
  softkeys: 61,
  labels: 176,
  windows: 3,
  menuRow: 45,
  menuTitle: 42,
  text: { header: 24, line: 26, name: 32, number: 24, state: 24, softkey: 24, clock: 128, digits: 52 },
};

/** The least that any screen's text is high, device pixels. */
export const LEAST_TEXT = 12;

const SMALL: Proportions = {
  kind: 'compact',
  header: 20,
  softkeys: 21,
  labels: 54,
  windows: 1,
  menuRow: 21,
  menuTitle: 0,
  text: { header: 13, line: 13, name: 18, number: 14, state: 13, softkey: 13, clock: 34, digits: 24 },
};

/** By the least height that they need, highest first. */
const COMPACT: readonly (readonly [number, Proportions])[] = [
  [
    240,
    {
      kind: 'compact',
      header: 36,
      softkeys: 40,
      labels: 96,
      windows: 3,
      menuRow: 32,
      menuTitle: 0,
      text: { header: 17, line: 17, name: 32, number: 22, state: 18, softkey: 18, clock: 76, digits: 36 },
    },
  ],
  [
    150,
    {
      kind: 'compact',
      header: 24,
      softkeys: 26,
      labels: 74,
      windows: 2,
      menuRow: 22,
      menuTitle: 0,
      text: { header: 14, line: 14, name: 22, number: 16, state: 14, softkey: 15, clock: 48, digits: 28 },
    },
  ],
  [0, SMALL],
];

/** The layout of a model's screen. */
export function screenLayout({ screen, lineKeys }: Pick<PhoneModel, 'screen' | 'lineKeys'>): ScreenLayout {
  const scale = Math.min(screen.width / 800, screen.height / 480);
  const large = scale >= 1;
  const compact = COMPACT.find(([least]) => screen.height >= least)?.[1] ?? SMALL;
  // A quarter of the width has to hold a softkey's label, and a column a number and an icon.
  const narrow = screen.width < 300 ? { softkey: LEAST_TEXT, line: LEAST_TEXT } : {};
  const unit = large ? scale : 1;
  const proportions = large ? LARGE : { ...compact, text: { ...compact.text, ...narrow } };
  const height = screen.height / unit;
  return {
    ...proportions,
    scale: unit,
    width: screen.width / unit,
    height,
    menuRows: menuRows(proportions, height),
    rows: Math.max(1, lineKeys.left, lineKeys.right),
  };
}

/** Height of the band under the header of the large layout: a toast never covers what is under it. */
export const BAND = 50;

function menuRows({ kind, header, softkeys, menuTitle, menuRow }: Proportions, height: number): number {
  const band = kind === 'large' ? BAND : 0;
  return Math.max(1, Math.floor((height - header - softkeys - band - menuTitle) / menuRow));
}
