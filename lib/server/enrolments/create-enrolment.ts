import 'server-only';
import { randomBytes } from 'node:crypto';
import { v7 as uuid7 } from 'uuid';
import { sha256Hex } from '../../codec/sha256.ts';
import { codeMinutes, type EnrolmentReply } from '../../contract/enrolment.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { wantInstallFiles } from '../install/want-files.ts';

/**
 * A code of 160 random bits with which one device may enrol within 15 minutes, live at once. Only its
 * hash is stored: the caller shows it once. A code that was shown before and that no device has used
 * or contacted us with stops working: nobody can see it any more.
 *
 * @param confirms whether the device may measure at once: its owner stands at it
 */
export async function createEnrolment(
  { confirms = false }: { confirms?: boolean } = {},
  ctx: Context = serverContext(),
): Promise<EnrolmentReply> {
  const { workspace } = ctx;
  const id = uuid7();
  const code = randomBytes(20).toString('base64url');
  const expiresAt = new Date(Date.now() + codeMinutes * 60_000);
  await inTransaction(ctx.pool, async (tx) => {
    if (!confirms) {
      await tx.query(
        `update enrolment_code set revoked_at = now()
          where workspace = $1 and not confirms and used_at is null and revoked_at is null
            and contact is null and expires_at > now()`,
        [workspace],
      );
    }
    await tx.query(
      `insert into enrolment_code (workspace, code_sha256, id, confirms, expires_at)
       values ($1, $2, $3, $4, $5)`,
      [workspace, sha256Hex(code), id, confirms, expiresAt],
    );
  });
  if (!confirms) await wantInstallFiles(ctx);
  return { id, code, expiresAt: expiresAt.toISOString(), now: new Date().toISOString() };
}
