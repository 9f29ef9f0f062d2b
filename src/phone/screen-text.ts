import type { PhoneLanguage } from './dictionary/index.ts';
import { phoneText } from './dictionary/index.ts';
import type { ToastView } from './phone-state.ts';

/** An icon with its accessible name. */
export interface NamedIcon<Name extends string = string> {
  readonly icon: Name;
  readonly name: string;
}

/** A text with a reason in it, both in the phone's words where it has them; a missing reason takes its colon along. */
export function textWithReason(language: PhoneLanguage, key: string, reason = ''): string {
  const failure = `failure.${reason}`;
  const words = phoneText(language, failure);
  return phoneText(language, key, words === failure ? reason : words).replace(/: $/, '');
}

/** The toast's words: `text` with or without the `toast.` of the dictionary's key. */
export function toastText(language: PhoneLanguage, { text, detail }: ToastView): string {
  const key = text.startsWith('toast.') ? text : `toast.${text}`;
  const words = textWithReason(language, key, detail);
  return words === key ? textWithReason(language, text, detail) : words;
}
