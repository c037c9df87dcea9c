import 'server-only';
import { type Context, serverContext } from '../context.ts';

/** What the workspace has of a published source. */
export interface LoadedSource {
  points: number;
  loadedAt: string;
}

/** Points and time of loading by the key of a source; one that is not loaded is not there. */
export async function loadedSources(
  { pool, workspace }: Context = serverContext(),
): Promise<Map<string, LoadedSource>> {
  const { rows } = await pool.query<{ key: string; points: number; loaded_at: Date }>(
    'select key, points, loaded_at from published_source where workspace = $1',
    [workspace],
  );
  return new Map(
    rows.map(({ key, points, loaded_at }) => [key, { points, loadedAt: loaded_at.toISOString() }]),
  );
}
