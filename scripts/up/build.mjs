import { runCommand } from './command.mjs';
import { step } from './progress.mjs';
import { hashOf, isDone, markDone } from './stamp.mjs';

const sources = [
  'package-lock.json',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'proxy.ts',
  'instrumentation.ts',
  'app',
  'components',
  'lib',
  'public',
];

/** Generates the Prisma client when the schema changed. */
export async function generate() {
  const hash = hashOf(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']);
  const stamp = 'lib/server/generated/.stamp';
  if (isDone(stamp, hash)) return;
  // The CLI wants to download an engine that `generate` never uses: any executable will do.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  await step('Generating the database client', () =>
    runCommand(
      'prisma generate',
      process.execPath,
      ['node_modules/prisma/build/index.js', 'generate'],
      env,
    ),
  );
  markDone(stamp, hash);
}

/** Bundles the agent into public/agent when its sources changed. */
export async function buildAgent() {
  const hash = hashOf(['agents', 'lib', 'scripts/build-agent.ts', 'package-lock.json']);
  const stamp = 'public/agent/.stamp';
  if (isDone(stamp, hash)) return;
  await step('Bundling the agent', () =>
    runCommand('The agent build', process.execPath, ['--import', 'tsx', 'scripts/build-agent.ts']),
  );
  markDone(stamp, hash);
}

/** Builds the dashboard when its sources changed. */
export async function buildDashboard() {
  const hash = hashOf(sources);
  const stamp = '.next/.stamp';
  if (isDone(stamp, hash)) return;
  await step('Building the dashboard', () =>
    runCommand('next build', process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      NEXT_TELEMETRY_DISABLED: '1',
    }),
  );
  markDone(stamp, hash);
}
