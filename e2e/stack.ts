import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { startUp } from './start-up.ts';

/**
 * Brings up the product once for all journeys, the way a person does (`scripts/up.mjs`), in a new
 * data folder, and waits until the local agent has measured every cell of the journeys' job.
 */
export default async function stack(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_BASE) return undefined;
  const data = mkdtempSync(join(tmpdir(), 'inferometer-e2e-'));
  const port = await freePort();
  const up = startUp({ data, port, job: 'e2e/jobs/journeys.json' });
  await up.printed(/Sign in once +(\S+)/, 300_000);
  process.env.E2E_BASE = `http://127.0.0.1:${port}`;
  process.env.E2E_DATA = data;
  process.env.E2E_OWNER_LINK = up.match(/Sign in once +(\S+)/)?.[1] ?? '';
  await up.printed(/agent: .*all .*cells/i, 300_000);
  return async () => {
    await up.stop();
    rmSync(data, { recursive: true, force: true });
  };
}
