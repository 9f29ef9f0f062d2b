export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.worker.ts', 'src/**/*.worklet.ts', 'src/app/main.ts'],
  litelement: true,
};
