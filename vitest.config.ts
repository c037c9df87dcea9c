import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `server-only` throws outside a React server: tests of lib/server run without it. */
const alias = {
  'server-only': fileURLToPath(new URL('./scripts/server-only.ts', import.meta.url)),
};
const ignored = ['**/node_modules/**', '**/.next/**', 'data/**', 'e2e/**'];
const others = '**/*.{db,heavy,slow,full,fault}.test.ts';
/** Tests that replace a module for all who import it. */
const replacing = ['components/**/*.test.{ts,tsx}', '**/*.alone.test.ts'];

/** One file a core: left to itself, vitest keeps a core of two free. */
const cores = availableParallelism();
/** Where a file waits a good deal: for Postgres, a device or a network. */
const waiting = cores + 1;

export default defineConfig({
  test: {
    maxWorkers: cores,
    // Those with another number of workers come after the others, in the order that they say.
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...ignored, others, ...replacing],
          // One process for many files: to start one for each took half of the time.
          isolate: false,
          // No test judges a time: a property of many cases may take long on a busy machine.
          testTimeout: 180_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'alone',
          include: replacing,
          exclude: [...ignored, others],
          testTimeout: 180_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: ignored,
          globalSetup: ['lib/server/testing/postgres.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          maxWorkers: waiting,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // A core for many seconds, but no quiet device: these run side by side.
        resolve: { alias },
        test: {
          name: 'heavy',
          include: ['**/*.heavy.test.ts'],
          exclude: ignored,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'slow',
          include: ['**/*.slow.test.ts'],
          exclude: ignored,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'full',
          include: ['**/*.full.test.ts'],
          exclude: ignored,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        resolve: { alias },
        test: {
          // Nothing is timed here: devices, hubs and networks of their own, some of which mostly wait.
          name: 'fault',
          include: ['**/*.fault.test.ts'],
          exclude: ignored,
          testTimeout: 1_200_000,
          hookTimeout: 240_000,
          maxWorkers: waiting,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
