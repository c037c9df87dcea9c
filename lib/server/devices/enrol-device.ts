import 'server-only';
import { sha256Hex } from '../../codec/sha256.ts';
import type { EnrolReply, EnrolRequest } from '../../contract/device.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction, type Transaction } from '../db/in-transaction.ts';
import { deadCode } from '../enrolments/dead-code.ts';
import { noteDeadCode, noteFailure } from '../enrolments/note-failure.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { requireRecentAgent } from '../keys/hub-identity.ts';
import { hubKey } from '../keys/hub-key.ts';
import { registerDevice } from './register-device.ts';

/**
 * Exchanges a single-use code for a registration of the device's own public key. A key that is
 * enrolled already keeps its device, so a repeated enrolment makes no second one; it needs a fresh
 * code all the same. A refusal for another reason than the code leaves the code unused.
 *
 * @throws HttpProblem 401 with one answer for an unknown, used, revoked and expired code, and for a
 * revoked device; 409 `/problems/duplicate` for a copied card; 426 `/problems/agent-too-old`
 */
export async function enrolDevice(
  input: EnrolRequest,
  ctx: Context = serverContext(),
): Promise<EnrolReply> {
  const { workspace } = ctx;
  const code = sha256Hex(input.code);
  try {
    requireRecentAgent(input.agentVersion);
    const device = await inTransaction(ctx.pool, async (tx) => {
      const taken = await takeCode(tx, workspace, code);
      if (!taken) return null;
      const registered = await registerDevice(tx, workspace, input, taken.confirms);
      await tx.query(
        'update enrolment_code set device_id = $3 where workspace = $1 and code_sha256 = $2',
        [workspace, code, registered.id],
      );
      return registered;
    });
    if (!device) throw deadCode();
    const { id: deviceId, confirmed } = device;
    return { deviceId, workspace, hubKey: hubKey(ctx).publicKey, confirmed };
  } catch (error) {
    const failure = error instanceof HttpProblem ? failures[error.status] : undefined;
    if (error instanceof HttpProblem && failure) {
      await noteFailure(ctx, code, failure, error.message.slice(0, 200));
    }
    throw error;
  }
}

/** What the page is told of a refusal that has nothing to do with the code. */
const failures: Record<number, 'duplicate' | 'agent_too_old' | undefined> = {
  409: 'duplicate',
  426: 'agent_too_old',
};

/** Uses a code up; of a hundred at once, one gets it. Null when it does not work. */
async function takeCode(
  tx: Transaction,
  workspace: string,
  codeSha256: string,
): Promise<{ confirms: boolean } | null> {
  const { rows } = await tx.query<{ confirms: boolean }>(
    `update enrolment_code set used_at = now(), failure = null
      where workspace = $1 and code_sha256 = $2 and used_at is null and revoked_at is null
        and expires_at > now()
      returning confirms`,
    [workspace, codeSha256],
  );
  const [taken] = rows;
  if (taken) return taken;
  await noteDeadCode(tx, workspace, codeSha256);
  return null;
}
