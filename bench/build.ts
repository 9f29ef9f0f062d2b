import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What every build of the bench has in common: as the product is built, into bench/out. */
const common: InlineConfig = { configFile: false, logLevel: 'error', worker: { format: 'es' } };

/** The part that runs in Node, bundled as the package is; gives the file to run. */
export async function buildHeadless(): Promise<string> {
  await build({
    ...common,
    build: {
      ssr: at('headless/main.ts'),
      outDir: at('out/headless'),
      target: 'node20',
      copyPublicDir: false,
      emptyOutDir: true,
    },
  });
  return at('out/headless/main.js');
}

/** The page that is measured in a browser; gives the folder to serve. */
export async function buildPage(): Promise<string> {
  const outDir = at('out/page');
  await build({
    ...common,
    root: at('page'),
    base: './',
    build: { outDir, target: 'es2022', emptyOutDir: true },
  });
  return outDir;
}

/** The product; gives its folder, with a manifest in it. */
export async function buildProduct(): Promise<string> {
  const outDir = at('out/product');
  await build({
    ...common,
    configFile: at('../vite.config.ts'),
    root: at('..'),
    build: { outDir, manifest: true, sourcemap: false, emptyOutDir: true },
  });
  return outDir;
}
