import 'server-only';
import type { Context } from '../context.ts';
import type { Database } from '../db/database.ts';
import { type UploadRow, uploadRows } from './upload-row.ts';

/** The newest description of a file that is kept, or null when it is not. */
export async function newestKept(
  db: Database,
  ctx: Context,
  sha256: string,
): Promise<UploadRow | null> {
  const condition = `sha256 = $2 and state = 'kept' order by kept_at desc, id desc limit 1`;
  const [row] = await uploadRows(db, ctx, condition, [sha256]);
  return row ?? null;
}
