import { configureLocalization } from '@lit/localize';
import { sourceLocale, targetLocales } from '../locales/codes.ts';

const { setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: () => import('../locales/generated/cs.ts'),
});

/** Brings the page into a language, whose words may have to be fetched; where they cannot be had it stays as it is. */
export async function speak(language: string): Promise<boolean> {
  try {
    await setLocale(language);
  } catch {
    return false;
  }
  document.documentElement.lang = language;
  return true;
}
