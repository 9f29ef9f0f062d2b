import { fork } from 'node:child_process';
import type { Section } from './figure.ts';
import type { Digests } from './headless/same-call.ts';

/** Runs the headless part in a process of its own, where garbage can be collected on demand. Rejects if it fails. */
const run = (file: string, words: readonly string[], receive: (message: unknown) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = fork(file, words, { execArgv: ['--expose-gc'] });
    child.on('message', receive);
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${file} ended with ${code}`))));
  });

/** All figures of the headless part, as they come. */
export const measureHeadless = (file: string, add: (section: Section) => void): Promise<void> =>
  run(file, [], (section) => add(section as Section));

/** What the same call leaves behind in Node, at every speed. */
export async function headlessDigests(file: string): Promise<readonly Digests[]> {
  let digests: readonly Digests[] = [];
  await run(file, ['--digests'], (message) => {
    digests = message as readonly Digests[];
  });
  return digests;
}
