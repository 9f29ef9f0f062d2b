import type { Manifest } from 'vite';

/** Files that a page needs before its entry has run: the entry, what it imports at once, and their style sheets. */
export function initialFiles(manifest: Manifest, entry: string): readonly string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (seen.has(key) || chunk === undefined) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  visit(entry);
  return [...files];
}
