import 'server-only';
import { v7 as uuid7 } from 'uuid';
import { sha256Hex, sha256OfJson } from '../../codec/sha256.ts';
import type { EnrolReply, EnrolRequest } from '../../contract/device.ts';
import { upsertDeviceClass } from '../catalogue/upsert-device-class.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { hubKey } from '../keys/hub-key.ts';

/**
 * Exchanges a single-use code for a registration of the device's own public key. A key that is
 * enrolled already keeps its device id, so a repeated enrolment makes no second device; it needs a
 * fresh code all the same.
 *
 * @throws HttpProblem 401 with one answer for an unknown, used and expired code
 */
export async function enrolDevice(
  input: EnrolRequest,
  ctx: Context = serverContext(),
): Promise<EnrolReply> {
  const { workspace } = ctx;
  const device = await inTransaction(ctx.pool, async (tx) => {
    const code = sha256Hex(input.code);
    const taken = await tx.query<{ confirms: boolean }>(
      `update enrolment_code set used_at = now()
        where workspace = $1 and code_sha256 = $2 and used_at is null and revoked_at is null
          and expires_at > now()
        returning confirms`,
      [workspace, code],
    );
    const [taking] = taken.rows;
    if (!taking) {
      throw HttpProblem.unauthorised(
        'The enrolment code is unknown, used or expired: make a new one on the server.',
      );
    }
    await upsertDeviceClass(tx, workspace, input.environment.deviceClass);
    const { rows } = await tx.query<{ id: string; confirmed: boolean }>(
      `insert into device (workspace, id, public_key, name, device_class, fingerprint, environment,
                           agent_version, instance_id, last_seen_at, confirmed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now(), case when $10 then now() end)
       on conflict (workspace, public_key) do update set
         name = excluded.name, device_class = excluded.device_class,
         fingerprint = excluded.fingerprint, environment = excluded.environment,
         agent_version = excluded.agent_version, instance_id = excluded.instance_id,
         last_seen_at = now(),
         confirmed_at = coalesce(device.confirmed_at, excluded.confirmed_at)
       where device.revoked_at is null
       returning id, confirmed_at is not null as confirmed`,
      [
        workspace,
        uuid7(),
        input.publicKey,
        input.name,
        input.environment.deviceClass.slug,
        sha256OfJson(input.environment.identity),
        input.environment,
        input.agentVersion,
        input.instanceId,
        taking.confirms,
      ],
    );
    const [enrolled] = rows;
    if (!enrolled)
      throw HttpProblem.unauthorised('This device was revoked: let it make a new key.');
    await tx.query(
      'update enrolment_code set device_id = $3 where workspace = $1 and code_sha256 = $2',
      [workspace, code, enrolled.id],
    );
    return enrolled;
  });
  const { id: deviceId, confirmed } = device;
  return { deviceId, workspace, hubKey: hubKey(ctx).publicKey, confirmed };
}
