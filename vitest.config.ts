import { defineConfig } from 'vitest/config';

/** What runs `dist` as users do. */
const PROGRAM_TESTS = ['test/cli/**/*.test.ts', 'test/scoring/interruption.test.ts'];

/** Two projects, so that the program is built only when its end-to-end tests run. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'stages',
          include: ['test/**/*.test.ts'],
          exclude: [...PROGRAM_TESTS],
          setupFiles: ['test/seed.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'program',
          include: [...PROGRAM_TESTS],
          globalSetup: ['test/cli/build.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
