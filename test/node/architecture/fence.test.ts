import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fenceOwners, lintedAs } from '../../support/fence.ts';

/** Each on a line of its own; every line of these is to be refused. */
const FENCED = [
  'export const a1 = () => Date.now();',
  'export const a2 = () => new Date();',
  'export const a3 = () => performance.now();',
  'export const b1 = () => setTimeout(() => {}, 1);',
  'export const b2 = () => setInterval(() => {}, 1);',
  'export const b3 = [1].map(setTimeout);',
  'export const b4 = () => requestAnimationFrame(() => {});',
  'export const c1 = () => Math.random();',
  'export const c2 = () => crypto.randomUUID();',
  'export const d1 = () => new AudioContext({ sampleRate: 16_000 });',
  "export const d2 = () => new Worker('a.js');",
  "export const d3 = () => new WebSocket('ws://127.0.0.1');",
  "export const d4 = () => indexedDB.open('a');",
  "export { openDB } from 'idb';",
  "export const e1 = () => console.log('a');",
  'export const e2 = () => globalThis.setTimeout(() => {}, 1);',
  "export const e3 = () => window.console.log('a');",
  'export const f1 = (a: any) => a;',
  'export enum F2 { A }',
  'export default 1;',
];

/** What looks like it and is not. */
const FREE = [
  'export const a = (clock: { setTimeout(run: () => void): void }) => clock.setTimeout(() => {});',
  'export const b = (context: AudioContext, worker: Worker) => [context.currentTime, worker];',
  'export const c = (call: { Date: string; console: string }) => call.Date + call.console;',
  'export const d = () => Math.floor(1.5);',
];

describe('the fence', () => {
  const planted = ['src/phone/planted.ts', 'src/app/planted.ts', 'src/planted.ts'];
  const refused = lintedAs(
    Object.fromEntries([
      ...planted.map((path) => [path, FENCED.join('\n')]),
      ['src/free.ts', FREE.join('\n')],
    ]),
  );

  test.each(planted)('refuses time, chance, devices, threads, storage and the console in %s', (path) => {
    const missed = FENCED.filter((_, index) => !refused[path]?.includes(index + 1));
    expect(missed).toEqual([]);
  });

  test('lets through what comes in as a parameter', () => {
    expect(refused['src/free.ts']).toEqual([]);
  });

  test.each(fenceOwners())('%s is let through, and still needs it', (path) => {
    const text = readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');
    const elsewhere = 'src/elsewhere/file.ts';
    const lines = lintedAs({ [path]: text, [elsewhere]: text });
    expect(lines[path]).toEqual([]);
    expect(lines[elsewhere]).not.toEqual([]);
  });
});
