import { defineConfig } from 'vite';

const port = Number(process.env.PORT ?? 4173);

export default defineConfig({
  base: './',
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port, strictPort: true },
  worker: { format: 'es' },
  // Every bare import of src, so that no dependency is found (and re-bundled) in mid test.
  optimizeDeps: {
    include: [
      'lit',
      'lit/decorators.js',
      'lit/directive-helpers.js',
      'lit/directives/class-map.js',
      'lit/directives/repeat.js',
      'lit/directives/style-map.js',
      'lit/directives/unsafe-svg.js',
      'lit/directives/if-defined.js',
      'lit/directives/keyed.js',
      'lit/directives/live.js',
      '@lit/localize',
      '@momentum-design/components/dist/components/button/index.js',
      '@momentum-design/components/dist/components/toggle/index.js',
      'fast-xml-parser',
      'fast-check',
      'idb',
      'wavesurfer.js',
      'wavesurfer.js/plugins/regions',
      'xstate',
    ],
  },
  build: {
    target: 'es2022',
    sourcemap: true,
    modulePreload: { polyfill: false }, // browsers of the target know modulepreload
    rolldownOptions: {
      output: {
        // What the first paint needs in one file, which compresses better than many. The entry (index.html, main.ts)
        // stays apart: it awaits files that import this one.
        codeSplitting: {
          groups: [
            {
              name: 'phone',
              tags: ['$initial'],
              test: /[\\/]node_modules[\\/]|[\\/]src[\\/](?!app[\\/]main\.ts)/,
            },
          ],
        },
      },
    },
  },
});
