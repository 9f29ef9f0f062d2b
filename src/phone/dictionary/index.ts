import { EN } from './en.ts';

export type PhoneLanguage = 'en' | 'cs';
export type PhoneText = keyof typeof EN;
/** A word of every key. */
export type Dictionary = Readonly<Record<PhoneText, string>>;

type Words = Readonly<Record<string, string>>;

const dictionaries = new Map<PhoneLanguage, Words>([['en', EN]]);

/** Teaches all phones words of a language. Those of calls in English they know; others a page may fetch when they are wanted. */
export function addDictionary(language: PhoneLanguage, words: Words): void {
  dictionaries.set(language, { ...dictionaries.get(language), ...words });
}

/**
 * The phone's own words (its firmware dictionary), not the page's; English where a language has no word of its own.
 * `{0}` in a text is replaced by `detail`. Unknown keys come back as they are.
 */
export function phoneText(language: PhoneLanguage, key: string, detail = ''): string {
  const word = dictionaries.get(language)?.[key] ?? dictionaries.get('en')?.[key];
  return (word ?? key).replace('{0}', () => detail);
}
