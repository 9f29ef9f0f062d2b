import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { BROWSER_PARTS, measureInBrowser } from './browser/browser.ts';
import { buildHeadless, buildPage } from './build.ts';
import { missed, reached, type Section, table } from './figure.ts';
import { measureHeadless } from './headless-process.ts';
import { initialBytes } from './initial-bytes.ts';
import type { Run } from './run.ts';

/** Measures everything, or the parts named (headless, bytes, browser, or one of the browser's), prints the table and writes it as JSON to bench/out. Missed aims are no failure. */
export async function main(words: readonly string[]): Promise<void> {
  const named = words.filter((word) => !word.startsWith('--'));
  const wanted = (...parts: readonly string[]) =>
    named.length === 0 || parts.some((part) => named.includes(part));
  const run: Run = {
    full: words.includes('--full'),
    only: named.filter((name) => (BROWSER_PARTS as readonly string[]).includes(name)),
    headless: await buildHeadless(),
    tell: (line) => process.stderr.write(`${line}\n`),
  };
  const began = new Date();
  const sections: Section[] = [];
  const add = (section: Section) => {
    run.tell(`  ${section.title}`);
    sections.push(section);
  };
  if (wanted('headless')) await measureHeadless(run.headless, add);
  if (wanted('bytes')) add(await initialBytes());
  if (wanted('browser', ...BROWSER_PARTS)) await measureInBrowser(await buildPage(), run, add);
  report(sections, began, run.full);
}

function report(sections: readonly Section[], began: Date, full: boolean): void {
  const seconds = Math.round((Date.now() - began.getTime()) / 1000);
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}`;
  const judged = sections.flatMap(({ figures }) => figures.filter((figure) => reached(figure) !== undefined));
  const failures = missed(sections);
  console.log(`\n${table(sections)}\n`);
  console.log(
    `${judged.length - failures.length} of ${judged.length} aims reached, in ${seconds} s on ${machine}`,
  );
  if (!full)
    console.log('Short run: npm run bench -- --full records for ten minutes under load, not for one.');
  const out = new URL('./out/', import.meta.url);
  mkdirSync(out, { recursive: true });
  const json = { at: began.toISOString(), machine, full, seconds, sections: sections.map(withVerdicts) };
  writeFileSync(new URL('figures.json', out), `${JSON.stringify(json, null, 2)}\n`);
}

const withVerdicts = (section: Section) => ({
  ...section,
  figures: section.figures.map((figure) => ({ ...figure, reached: reached(figure) })),
});
