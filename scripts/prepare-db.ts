import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serverContext } from '../lib/server/context.ts';
import { DatabaseProblem } from '../lib/server/db/database-problem.ts';
import { migrate } from '../lib/server/db/migrate.ts';
import { env } from '../lib/server/env.ts';
import { loadPublished } from '../lib/server/published/load-published.ts';
import { expireResults } from '../lib/server/results/expire-results.ts';
import { recomputeSummaries } from '../lib/server/summaries/recompute-summaries.ts';
import { ensureWorkspace } from '../lib/server/workspace/ensure-workspace.ts';

/** Makes the database ready to serve: schema, workspace, published figures. One line for each. */
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
try {
  const { applied } = await migrate(env().databaseUrl, root);
  console.log(
    applied.length > 0 ? `Schema: applied ${applied.length} migrations` : 'Schema: up to date',
  );
  const made = await ensureWorkspace();
  console.log(`Workspace: ${serverContext().workspace}${made ? ' (new)' : ''}`);
  const { sources, points, changed } = await loadPublished();
  console.log(
    `Published figures: ${points} points of ${sources} sources${changed ? ', loaded' : ', unchanged'}`,
  );
  // Lists of cohorts are answered from an index alone once its pages are known to be settled.
  if (changed) await serverContext().pool.query('vacuum (analyze) point');
  const expired = await expireResults();
  if (expired > 0) console.log(`Results: ${expired} closed as incomplete`);
  const redone = await recomputeSummaries();
  if (redone.results > 0) console.log(`Summaries: ${redone.results} redone from their samples`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (!(error instanceof DatabaseProblem)) console.error(error);
  process.exitCode = 1;
} finally {
  await globalThis.inferometerContext?.pool.end();
  // The schema engine leaves a timer of ten seconds behind, for which nobody needs to wait.
  process.exit();
}
