import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

interface Override {
  includes: string[];
  plugins?: { includes: string[] }[];
  linter?: { rules: { style?: Record<string, unknown> } };
}

interface BiomeConfig {
  overrides: Override[];
}

/** What biome lint --reporter=json prints, as far as it is read here. */
interface Report {
  diagnostics: { severity: string; location: { path: string; start: { line: number } } }[];
}

const config = (): BiomeConfig => JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));

/** The files that biome.json lets through the fence: excepted from its plugin, or released from its rules. */
export function fenceOwners(): readonly string[] {
  const { overrides } = config();
  const excepted = overrides.flatMap(({ plugins = [] }) =>
    plugins.flatMap(({ includes }) => includes.filter((glob) => glob.startsWith('!**/'))),
  );
  const released = overrides.filter(({ linter }) => {
    const { noRestrictedGlobals, noRestrictedImports } = linter?.rules.style ?? {};
    return noRestrictedGlobals === 'off' || noRestrictedImports === 'off';
  });
  const paths = [
    ...excepted.map((glob) => glob.slice('!**/'.length)),
    ...released.flatMap(({ includes }) => includes),
  ];
  return [...new Set(paths)].sort();
}

/**
 * Lints texts as if they stood in the repository, by its own biome.json: the lines (from 1) that are refused, by path.
 * They are written to a folder of their own, outside the repository.
 */
export function lintedAs(
  texts: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly number[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'fence-'));
  try {
    writeFileSync(
      join(folder, 'biome.json'),
      JSON.stringify({ ...config(), $schema: undefined, vcs: undefined }),
    );
    cpSync(join(ROOT, 'tools/lint'), join(folder, 'tools/lint'), { recursive: true });
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return refusedLines(folder, Object.keys(texts));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function refusedLines(folder: string, paths: readonly string[]): Record<string, readonly number[]> {
  const biome = join(ROOT, 'node_modules/.bin/biome');
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', ...paths];
  const { stdout, stderr } = spawnSync(biome, args, { cwd: folder, encoding: 'utf8' });
  if (!stdout) throw new Error(`biome lint printed no report: ${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as Report;
  return Object.fromEntries(
    paths.map((path) => {
      const found = diagnostics.filter(
        ({ severity, location }) => severity === 'error' && location.path === path,
      );
      return [path, [...new Set(found.map(({ location }) => location.start.line))]];
    }),
  );
}
