import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';
import { countJourneys } from './journey-count.ts';
import { startUp } from './start-up.ts';

/**
 * Brings up the product once for all journeys, the way a person does (`scripts/up.mjs`), in a new
 * data folder, and waits until the local agent has measured every cell of the journeys' job. At the
 * end it goes as it came: in order, and without an error.
 */
export default async function stack(): Promise<(() => Promise<void>) | undefined> {
  sayWhatIsLeftOut();
  if (process.env.E2E_BASE) return undefined;
  const data = mkdtempSync(join(tmpdir(), 'inferometer-e2e-'));
  const port = await freePort();
  const up = startUp({ data, port, job: 'e2e/jobs/journeys.json' });
  await up.printed(/Sign in once +(\S+)/, 300_000);
  process.env.E2E_BASE = `http://127.0.0.1:${port}`;
  process.env.E2E_DATA = data;
  await up.printed(/agent: .*all .*cells/i, 300_000);
  return async () => {
    const code = await up.stop();
    rmSync(data, { recursive: true, force: true });
    if (code === 0 && up.match(/Stopping: the agent[\s\S]*the dashboard[\s\S]*postgres/)) return;
    throw new Error(`the stack did not end in order (exit ${code}):\n${up.output().slice(-3000)}`);
  };
}

function sayWhatIsLeftOut(): void {
  if (process.env.INFEROMETER_TEST_TIER !== 'usual') return;
  const { all, fullOnly } = countJourneys(fileURLToPath(new URL('./journeys', import.meta.url)));
  console.log(`${fullOnly} of ${all} tests of journeys are for npm run test:full only.`);
}
