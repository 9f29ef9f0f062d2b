import { MODEL_IDS, type ModelId } from '../phone/model-types.ts';
import {
  RECORDING_MODES,
  RECORDING_PROTOCOLS,
  type RecordingMode,
  type RecordingProtocol,
} from '../policy/mode.ts';
import { INPUT_KINDS, type InputKind } from './leg-inputs.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
/** Languages of the page. */
export const PAGE_LANGUAGES = ['en', 'cs'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** How a person wants the page to open. */
export interface Preferences {
  readonly theme: Theme;
  readonly language: PageLanguage;
  readonly model: ModelId;
  /** Undefined: as the administrator saved it. */
  readonly mode: RecordingMode | undefined;
  /** Undefined: as the administrator saved it. */
  readonly protocol: RecordingProtocol | undefined;
  readonly near: InputKind;
  readonly far: InputKind;
}

/** What is remembered between visits. */
export type Remembered = Pick<Preferences, 'theme' | 'language' | 'model'>;

const KEY = 'mpp-phone-simulator';

/** The member of a list that a text names, whatever its case; else the default. */
function named<T extends string, D extends T | undefined>(
  list: readonly T[],
  text: unknown,
  byDefault: D,
): T | D {
  if (typeof text !== 'string') return byDefault;
  return list.find((name) => name.toLowerCase() === text.toLowerCase()) ?? byDefault;
}

/**
 * Preferences from a link (`?lang=cs&theme=dark&model=8811&mode=Always&protocol=SIPINFO&near=microphone`), what was remembered,
 * the browser's languages. What means nothing is passed over.
 */
export function readPreferences(
  search: string,
  storage: Pick<Storage, 'getItem'>,
  languages: readonly string[],
): Preferences {
  const link = new URLSearchParams(search);
  const old = remembered(storage);
  const spoken = languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'en' || tag === 'cs');
  return {
    theme: named(THEMES, link.get('theme') ?? old.theme, 'system'),
    language: named(PAGE_LANGUAGES, link.get('lang') ?? old.language ?? spoken, 'en'),
    model: named(MODEL_IDS, link.get('model') ?? old.model, '8851'),
    mode: named(RECORDING_MODES, link.get('mode'), undefined),
    protocol: named(RECORDING_PROTOCOLS, link.get('protocol'), undefined),
    near: named(INPUT_KINDS, link.get('near'), 'clip'),
    far: named(INPUT_KINDS, link.get('far'), 'clip'),
  };
}

/** Keeps theme, language and model for the next visit, where the browser lets a page keep anything. */
export function remember(storage: Pick<Storage, 'getItem' | 'setItem'>, change: Partial<Remembered>): void {
  try {
    storage.setItem(KEY, JSON.stringify({ ...remembered(storage), ...change }));
  } catch {
    // Full or forbidden: the next visit opens as the first one did.
  }
}

function remembered(storage: Pick<Storage, 'getItem'>): Partial<Record<keyof Remembered, unknown>> {
  try {
    const value: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** The page's storage; where a page may keep nothing, one that forgets. */
export function storageOf(page: Window): Pick<Storage, 'getItem' | 'setItem'> {
  try {
    return page.localStorage;
  } catch {
    return { getItem: () => null, setItem: () => {} };
  }
}
