import { defineConfig } from 'vite';

/** The headless package: one ES module for Node, dependencies left to the package manager. */
export default defineConfig({
  build: {
    ssr: 'src/index.ts',
    outDir: 'dist-lib',
    target: 'node20',
    sourcemap: true,
    copyPublicDir: false, // the package carries public/ itself: src/node-sounds.ts reads it there
  },
});
