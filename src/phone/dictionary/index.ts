import { EN } from './en.ts';

export type PhoneLanguage = 'en' | 'cs';
export type PhoneText = keyof typeof EN;
/** A word of every key. */
export type Dictionary = Readonly<Record<PhoneText, string>>;

const dictionaries = new Map<PhoneLanguage, Dictionary>([['en', EN]]);

/** Teaches all phones a language. English they know; others a page may fetch when they are wanted. */
export function addDictionary(language: PhoneLanguage, words: Dictionary): void {
  dictionaries.set(language, words);
}

/**
 * The phone's own words (its firmware dictionary), not the page's; English in a language that was not added. `{0}` in
 * a text is replaced by `detail`. Unknown keys come back as they are.
 */
export function phoneText(language: PhoneLanguage, key: string, detail = ''): string {
  const words: Readonly<Record<string, string>> = dictionaries.get(language) ?? EN;
  return (words[key] ?? key).replace('{0}', detail);
}
