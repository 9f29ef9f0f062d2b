import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ADAPTERS, IMPORT_TABLE } from './import-table.ts';
import { busyIndexes, circles, wrongDirections, wrongKinds } from './rules.ts';
import { parse, sourceFiles } from './source-files.ts';

const files = sourceFiles();
const none: readonly string[] = [];

describe('imports of src', () => {
  test('every import goes the way the table allows', () => {
    expect(wrongDirections(files)).toEqual(none);
  });

  test('no two parts import each other, not by a detour either', () => {
    expect(circles(files)).toEqual(none);
  });

  test('machines, elements and all who do not assemble leave adapters and actors alone', () => {
    expect(wrongKinds(files)).toEqual(none);
  });

  test('entries only pass on what others define', () => {
    expect(busyIndexes(files)).toEqual(none);
  });

  test('the table and the list of adapters speak of what is there', () => {
    const parts = new Set(files.map(({ part }) => part));
    expect(Object.keys(IMPORT_TABLE).filter((part) => !parts.has(part))).toEqual(none);
    const root = join(import.meta.dirname, '../../..');
    expect(ADAPTERS.filter((path) => !existsSync(join(root, path)))).toEqual(none);
  });
});

describe('the checks themselves find', () => {
  const file = (path: string, ...lines: string[]) => parse(path, lines.join('\n'));

  test('a wrong direction, with file, line and reason', () => {
    const wrong = file('src/clock/clock.ts', '', "import { a } from '../phone/keys.ts';", "import 'lit';");
    expect(wrongDirections([wrong])).toEqual([
      'src/clock/clock.ts:2 clock must not import phone: time and chance are what everything else stands on',
      'src/clock/clock.ts:3 clock must not import lit: time and chance are what everything else stands on',
    ]);
  });

  test('a file of a part of which only others may be imported', () => {
    const wrong = file('src/siprec/sdp.ts', "import type { Dsp } from '../audio/dsp.ts';");
    expect(wrongDirections([wrong])[0]).toMatch(
      /^src\/siprec\/sdp.ts:1 siprec must not import src\/audio\/dsp.ts/,
    );
  });

  test('a part without a rule', () => {
    expect(wrongDirections([file('src/helpers/a.ts')])).toEqual([
      'src/helpers/a.ts:1 helpers has no rule in import-table.ts',
    ]);
  });

  test('imports that are written otherwise: export from, import(), new URL()', () => {
    const wrong = file(
      'src/clock/a.ts',
      "export * from '../ui/icon.ts';",
      "const b = () => import('../app/main.ts');",
      "const c = new URL('../recorder/recorder.worker.ts', import.meta.url);",
    );
    expect(wrongDirections([wrong]).map((problem) => problem.split(':')[1]?.split(' ')[0])).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  test('a circle', () => {
    const [a, b] = [
      file('src/audio/a.ts', "import '../clock/b.ts';"),
      file('src/clock/b.ts', "import '../audio/a.ts';"),
    ];
    expect(circles([a, b])).toEqual(['audio > clock > audio']);
  });

  test('a machine with an adapter, an element with an actor; types are no matter', () => {
    const machine = file(
      'src/calling/a.machine.ts',
      "import { WallClock } from '../clock/wall-clock.ts';",
      "import type { PageClock } from '../clock/wall-clock.ts';",
    );
    const element = file(
      'src/phone/mpp-a.ts',
      "import { createMediaActor } from '../audio/media.actor.ts';",
      "@customElement('mpp-a')",
      'export class MppA {}',
    );
    expect(wrongKinds([machine, element])).toEqual([
      'src/calling/a.machine.ts:1 a machine names its effects; src/clock/wall-clock.ts is provided by simulator.ts',
      'src/phone/mpp-a.ts:1 an element gets values or an actor reference; it does not import src/audio/media.actor.ts',
    ]);
  });
});
