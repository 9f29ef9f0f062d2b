import type { Problem } from '../policy/readers.ts';

/** The value that a JSON text stands for, or what is wrong with the text. Never throws. */
export function parseJson(text: string): { readonly value: unknown } | { readonly problem: Problem } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const found = error instanceof Error ? error.message : text;
    return { problem: { path: '', found, allowed: 'JSON' } };
  }
}
