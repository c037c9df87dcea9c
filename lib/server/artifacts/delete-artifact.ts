import 'server-only';
import { endStates } from '../../contract/fleet.ts';
import { Sha256 } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { artifactStore } from './artifact-store.ts';
import { lockArtifact } from './lock-artifact.ts';
import { noSuchArtifact } from './no-such-artifact.ts';

/**
 * Deletes a file that no open job needs. Results that were measured with it stay.
 *
 * @throws HttpProblem 404 when there is none, 409 while jobs wait for it
 */
export async function deleteArtifact(
  sha256: string,
  ctx: Context = serverContext(),
): Promise<void> {
  const known = Sha256.safeParse(sha256).success;
  if (!known) throw noSuchArtifact();
  await inTransaction(ctx.pool, async (tx) => {
    await lockArtifact(tx, ctx, sha256);
    const { rows } = await tx.query<{ jobs: number }>(
      `select count(*)::int as jobs from job
        where workspace = $1 and state <> all($2) and models @> $3::jsonb`,
      [ctx.workspace, endStates, JSON.stringify([{ sha256 }])],
    );
    const jobs = rows[0]?.jobs ?? 0;
    if (jobs > 0) {
      const wait = jobs === 1 ? 'One job waits' : `${jobs} jobs wait`;
      throw HttpProblem.conflict(`${wait} for this file: cancel them first, or let them end.`);
    }
    const { rowCount } = await tx.query(
      `delete from artifact_file where workspace = $1 and sha256 = $2 and state = 'kept'`,
      [ctx.workspace, sha256],
    );
    if (rowCount === 0) throw noSuchArtifact();
    await artifactStore(ctx).remove(sha256);
  });
}
