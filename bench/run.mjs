// npm run bench [-- --full] [-- name ...]: loads main.ts, which is TypeScript, through Vite.
import { runnerImport } from 'vite';

const { module } = await runnerImport(`${import.meta.dirname}/main.ts`, {
  configFile: false,
  logLevel: 'error',
});
await module.main(process.argv.slice(2));
