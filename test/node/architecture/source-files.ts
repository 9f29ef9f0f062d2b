import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import ts from 'typescript';

/** One import, export-from, dynamic import or `new URL('./x', import.meta.url)`. */
export interface SourceImport {
  /** Line in the importing file, from 1. */
  readonly line: number;
  /** As written: `./dsp.ts`, `lit`. */
  readonly specifier: string;
  /** Path from the root of the repository; undefined for a package. */
  readonly target: string | undefined;
  /** Gone after compilation: `import type`, or nothing but `type` names. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** Path from the root of the repository, with slashes: `src/phone/screen.ts`. */
  readonly path: string;
  /** Folder below src, or the file's own name when it lies in src itself. */
  readonly part: string;
  readonly imports: readonly SourceImport[];
  /** Defines a custom element. */
  readonly isElement: boolean;
  readonly ast: ts.SourceFile;
}

const ROOT = join(import.meta.dirname, '../../..');

/** First name below src: what the import table speaks of. */
export const partOf = (path: string): string => path.split('/')[1] ?? path;

/** Every TypeScript file below src, parsed. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => parse(path, readFileSync(join(ROOT, path), 'utf8')));
}

export function parse(path: string, text: string): SourceFile {
  const ast = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const imports: SourceImport[] = [];
  let isElement = false;
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) {
      const { literal, typeOnly } = found;
      const line = ast.getLineAndCharacterOfPosition(literal.getStart()).line + 1;
      imports.push({ line, specifier: literal.text, target: resolve(path, literal.text), typeOnly });
    }
    if (ts.isDecorator(node) && /^@customElement\b/.test(node.getText())) isElement = true;
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return { path, part: partOf(path), imports, isElement, ast };
}

function importOf(node: ts.Node): { literal: ts.StringLiteral; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    return { literal: node.moduleSpecifier, typeOnly: isTypeOnly(node.importClause) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
    return { literal: node.moduleSpecifier, typeOnly: node.isTypeOnly };
  const [first] = ts.isCallExpression(node) || ts.isNewExpression(node) ? (node.arguments ?? []) : [];
  if (!first || !ts.isStringLiteral(first)) return undefined;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return { literal: first, typeOnly: false };
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && first.text.endsWith('.ts'))
    return { literal: first, typeOnly: false };
  return undefined;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return (
    !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly)
  );
}

function resolve(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const [file = ''] = specifier.split('?');
  return normalize(join(dirname(path), file))
    .split(sep)
    .join('/');
}
