import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

export default defineConfig((environment) =>
  mergeConfig(viteConfig(environment), {
    resolve: { alias: { '@tests': fileURLToPath(new URL('./tests', import.meta.url)) } },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'jsdom',
            testTimeout: 60_000,
            // One jsdom per worker instead of one per file: setup.ts leaves nothing behind.
            isolate: false,
            include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
            setupFiles: ['tests/support/setup.ts'],
            // Formats are checked in one zone, whatever the machine's.
            env: { TZ: 'UTC' },
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            environment: 'node',
            include: ['tests/browser/**/*.test.ts'],
            globalSetup: 'tests/browser/site.ts',
            testTimeout: 60_000,
            hookTimeout: 60_000,
            fileParallelism: false,
          },
        },
      ],
    },
  }),
);
