import { defineConfig } from 'vitest/config';

/** Two projects, so that the program is built only when its end-to-end tests run. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'stages',
          include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
          exclude: ['test/cli/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'program',
          include: ['test/cli/**/*.test.ts'],
          globalSetup: ['test/cli/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
