import ts from 'typescript';
import { ADAPTERS, ASSEMBLERS, IMPORT_TABLE, type ImportRule } from './import-table.ts';
import { partOf, type SourceFile, type SourceImport } from './source-files.ts';

const at = (file: SourceFile, line: number, rule: string): string => `${file.path}:${line} ${rule}`;

const isAdapter = (path: string): boolean => ADAPTERS.includes(path);
const isActor = (path: string): boolean => path.endsWith('.actor.ts');
const isShell = (path: string): boolean => /\.(worker|worklet)\.ts$/.test(path);
const isMachine = (path: string): boolean => path.endsWith('.machine.ts');

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Imports against the table. */
export function wrongDirections(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const rule = IMPORT_TABLE[file.part];
    if (!rule) return [at(file, 1, `${file.part} has no rule in import-table.ts`)];
    return file.imports.flatMap((found) => directionProblem(file, found, rule) ?? []);
  });
}

function directionProblem(file: SourceFile, found: SourceImport, rule: ImportRule): string | undefined {
  const { line, target, specifier } = found;
  const because = `: ${rule.why}`;
  if (target === undefined) {
    const name = packageOf(specifier);
    return rule.packages.includes(name)
      ? undefined
      : at(file, line, `${file.part} must not import ${name}${because}`);
  }
  const part = partOf(target);
  if (part === file.part || (!target.startsWith('src/') && !target.endsWith('.ts'))) return undefined;
  const may = rule.may[part];
  if (may === true || may?.includes(target.split('/').slice(2).join('/'))) return undefined;
  const what = may ? target : part;
  return at(file, line, `${file.part} must not import ${what}${because}`);
}

/** Imports that survive compilation, against the kinds of file. Types may be imported from anywhere the table allows. */
export function wrongKinds(files: readonly SourceFile[]): readonly string[] {
  const elements = new Set(files.filter(({ isElement }) => isElement).map(({ path }) => path));
  return files.flatMap((file) =>
    file.imports.flatMap((found) => {
      const problem = found.typeOnly ? undefined : kindProblem(file, found, elements);
      return problem ? [at(file, found.line, problem)] : [];
    }),
  );
}

function kindProblem(
  file: SourceFile,
  found: SourceImport,
  elements: ReadonlySet<string>,
): string | undefined {
  const { target, specifier } = found;
  if (target === undefined) {
    const draws = ['lit', 'wavesurfer.js'].includes(packageOf(specifier));
    return draws && isMachine(file.path) ? 'a machine draws nothing' : undefined;
  }
  if (isMachine(file.path) && (isAdapter(target) || isActor(target)))
    return `a machine names its effects; ${target} is provided by simulator.ts`;
  if (isMachine(file.path) && elements.has(target)) return 'a machine knows no element';
  if (file.isElement && (isAdapter(target) || isActor(target) || isMachine(target)))
    return `an element gets values or an actor reference; it does not import ${target}`;
  if (isShell(target) && !specifier.includes('?') && !specifier.startsWith('./'))
    return 'a worker or worklet is loaded from its own folder';
  const assembles = ASSEMBLERS.includes(file.part);
  const ownFolder = partOf(target) === file.part && (isAdapter(file.path) || isShell(file.path));
  if ((isAdapter(target) || isActor(target)) && !assembles && !ownFolder)
    return `only ${ASSEMBLERS.join(', ')} choose adapters and actors; ${target} is handed in`;
  return undefined;
}

/** Circles of parts that import each other, each told once: `a > b > a`. */
export function circles(files: readonly SourceFile[]): readonly string[] {
  const next = new Map<string, Set<string>>();
  for (const { part, imports } of files) {
    const targets = imports.flatMap(({ target }) => (target?.startsWith('src/') ? [partOf(target)] : []));
    next.set(part, new Set([...(next.get(part) ?? []), ...targets.filter((target) => target !== part)]));
  }
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (part: string, path: readonly string[]): void => {
    if (path.includes(part)) found.push([...path.slice(path.indexOf(part)), part].join(' > '));
    if (done.has(part) || path.includes(part)) return;
    for (const target of next.get(part) ?? []) walk(target, [...path, part]);
    done.add(part);
  };
  for (const part of next.keys()) walk(part, []);
  return found;
}

/** index.ts files that do more than pass on. */
export function busyIndexes(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path }) => path === 'src/index.ts' || path === 'src/elements.ts')
    .flatMap((file) =>
      file.ast.statements
        .filter((statement) => !ts.isExportDeclaration(statement) && !ts.isImportDeclaration(statement))
        .map((statement) => {
          const { line } = file.ast.getLineAndCharacterOfPosition(statement.getStart());
          return at(file, line + 1, 'an entry only passes on what others define');
        }),
    );
}
