import 'server-only';
import type { UploadState } from '../../contract/stored-artifact.ts';
import { type Context, serverContext } from '../context.ts';
import { stateOf, uploadRow } from './upload-row.ts';

/**
 * Where an upload stands.
 *
 * @throws HttpProblem 404
 */
export async function uploadState(
  id: string,
  ctx: Context = serverContext(),
): Promise<UploadState> {
  return stateOf(await uploadRow(ctx, id));
}
