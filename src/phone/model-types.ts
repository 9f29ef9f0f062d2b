import type { PhoneKey } from './keys.ts';

/** Models that the simulator draws, in the order in which a list shows them. */
export const MODEL_IDS = [
  '6841',
  '6851',
  '7811',
  '7821',
  '7841',
  '7861',
  '8811',
  '8841',
  '8845',
  '8851',
  '8861',
  '8865',
  '9841',
  '9851',
  '9861',
  '9871',
] as const;
export type ModelId = (typeof MODEL_IDS)[number];

/** Hard keys that not every model has. */
export type FixedKey = Extract<
  PhoneKey,
  | 'back'
  | 'release'
  | 'hold'
  | 'transfer'
  | 'conference'
  | 'messages'
  | 'applications'
  | 'contacts'
  | 'headset'
  | 'speaker'
  | 'mute'
  | 'action'
>;

/** The figures of a model, each with a mark of its own. */
export const FIGURES = [
  'pixels',
  'screenSize',
  'palette',
  'backlight',
  'touch',
  'lineKeys',
  'lineKeySides',
  'fixedKeys',
  'leds',
  'camera',
  'expansion',
  'body',
] as const;
export type Figure = (typeof FIGURES)[number];

/** Where a figure is from. Not verified: no public source says it, and `source` tells what it rests on. */
export interface Mark {
  readonly verified: boolean;
  readonly source: string;
}

/** What the LEDs of the line keys mean: Custom_LED_Type of the MPP guides, or the fixed table of the 9800 series. */
export type LedSemantics = 'mpp' | 'kem98';

/** A phone as data: what its case carries and what its screen can show. */
export interface PhoneModel {
  /** Value of PhoneState.model. */
  readonly id: ModelId;
  /** The small model number on our case. */
  readonly badge: string;
  readonly series: '6800' | '7800' | '8800' | '9800';
  readonly screen: {
    /** Device pixels. */
    readonly width: number;
    readonly height: number;
    /** Visible area, millimetres. */
    readonly widthMm: number;
    readonly heightMm: number;
    readonly palette: 'colour' | 'grey';
    readonly backlit: boolean;
    /** Line keys and softkeys are on the glass, over their labels. */
    readonly touch: boolean;
  };
  /** Line keys, numbered down the left side of the screen, down the right, then down the columns of the panel. */
  readonly lineKeys: {
    readonly left: number;
    readonly right: number;
    /** On a panel right of everything else, with paper labels. */
    readonly panel: number;
  };
  readonly softkeys: 4;
  readonly fixedKeys: readonly FixedKey[];
  readonly leds: LedSemantics;
  readonly camera: boolean;
  /** Most key expansion modules that can be attached. */
  readonly expansion: number;
  /** Case without its foot, millimetres. */
  readonly body: { readonly width: number; readonly height: number; readonly panelWidth: number };
  readonly marks: Readonly<Record<Figure, Mark>>;
}

/** All line keys of a model. */
export const lineKeyCount = ({ lineKeys }: Pick<PhoneModel, 'lineKeys'>): number =>
  lineKeys.left + lineKeys.right + lineKeys.panel;

export const verified = (source: string): Mark => ({ verified: true, source });
export const unverified = (source: string): Mark => ({ verified: false, source });
