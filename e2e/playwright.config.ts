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

/** Journeys that go through every case of what another one goes through once: in `test:full`. */
const long = [
  '**/chooses-a-theme.spec.ts',
  '**/prints-a-page.spec.ts',
  '**/reads-any-axes.spec.ts',
  '**/reads-ranges-and-the-matrix.spec.ts',
  '**/reads-the-catalogue.spec.ts',
  '**/reproduces-a-view.spec.ts',
  '**/sorts-and-chooses-columns.spec.ts',
];
const left = process.env.INFEROMETER_TEST_TIER === 'usual' ? long : [];

/** Journeys in a real browser against one stack: built server, built agent, real Postgres. */
export default defineConfig({
  testDir: './journeys',
  outputDir: '../test-results',
  globalSetup: './stack.ts',
  workers: 2,
  // What only reads goes side by side; what adds results or starts a stack of its own comes after.
  projects: [
    { name: 'reading', testIgnore: [...changing, ...left] },
    {
      name: 'changing',
      testMatch: changing,
      testIgnore: left,
      workers: 1,
      dependencies: ['reading'],
    },
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
