import { defineConfig } from '@playwright/test';

const executablePath = process.env.CHROMIUM_PATH || undefined;

/** Journeys that change what the others look at, or need the machine for themselves. */
const changing = [
  '**/adds-a-device.spec.ts',
  '**/cancels-a-job.spec.ts',
  '**/compares-up-to-six.spec.ts',
  '**/follows-a-combination.spec.ts',
  '**/holds-hostile-names.spec.ts',
  '**/looks-after-devices.spec.ts',
  '**/queues-a-job.spec.ts',
  '**/reads-the-catalogue.spec.ts',
  '**/retracts-a-result.spec.ts',
  '**/sees-a-new-result.spec.ts',
  '**/sends-a-bad-body.spec.ts',
  '**/shares-a-link.spec.ts',
  '**/starts-again.spec.ts',
  '**/weighs-two-results.spec.ts',
];

/** The usual tier leaves out what goes through every case of what another journey goes through once. */
const usual = process.env.INFEROMETER_TEST_TIER === 'usual';

/** Journeys in a real browser against one stack: built server, built agent, real Postgres. */
export default defineConfig({
  testDir: './journeys',
  outputDir: '../test-results',
  globalSetup: './stack.ts',
  workers: 2,
  ...(usual && { grepInvert: /@full/ }),
  // What only reads goes side by side; what adds results or starts a stack of its own comes after it,
  // whatever became of it: that is what Playwright calls a teardown. A dependency would not start.
  projects: [
    { name: 'reading', testIgnore: changing, fullyParallel: true, teardown: 'changing' },
    { name: 'changing', testMatch: changing, workers: 1 },
  ],
  // A machine shared with other work delays a step now and then: such a journey is told as flaky.
  retries: process.env.INFEROMETER_TEST_TIER ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    colorScheme: 'light',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
