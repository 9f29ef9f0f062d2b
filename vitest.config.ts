import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { launchOptions } from './tools/browser.ts';
import viteConfig from './vite.config.ts';

const launch = await launchOptions();

const chromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: launch }),
  instances: [{ browser: 'chromium' as const }],
});

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      testTimeout: 30_000,
      projects: [
        { extends: true, test: { name: 'node', environment: 'node', include: ['test/node/**/*.test.ts'] } },
        {
          // web-audio-test-api puts its own AudioContext and HTMLElement on globalThis: a project of its own.
          extends: true,
          test: {
            name: 'audio',
            environment: 'node',
            include: ['test/audio/**/*.test.ts'],
            setupFiles: ['test/audio/setup.ts'],
          },
        },
        {
          extends: true,
          test: { name: 'browser', include: ['test/browser/**/*.test.ts'], browser: chromium() },
        },
        {
          extends: true,
          plugins: [storybookTest({ configDir: '.storybook' })],
          test: { name: 'storybook', browser: chromium() },
        },
      ],
    },
  }),
);
