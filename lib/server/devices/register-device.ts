import 'server-only';
import { v7 as uuid7 } from 'uuid';
import { sha256OfJson } from '../../codec/sha256.ts';
import type { EnrolRequest } from '../../contract/device.ts';
import { upsertDeviceClass } from '../catalogue/upsert-device-class.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { HttpProblem } from '../http/http-problem.ts';

/** A device as its enrolment leaves it. */
export interface Registered {
  id: string;
  confirmed: boolean;
}

/** Seconds within which a device that was heard counts as alive elsewhere. */
const aliveS = 60;

/**
 * Makes the device of a public key, or attaches the one that has it already: that keeps its id, the
 * name and tags that its owner gave it, and its confirmation.
 *
 * @throws HttpProblem 401 for a revoked device; 409 `/problems/duplicate` when the device of this key
 * is alive and of another class: its card was copied
 */
export async function registerDevice(
  tx: Transaction,
  workspace: string,
  input: EnrolRequest,
  confirms: boolean,
): Promise<Registered> {
  await upsertDeviceClass(tx, workspace, input.environment.deviceClass);
  await refuseOthers(tx, workspace, input);
  const { rows } = await tx.query<Registered>(
    `insert into device (workspace, id, public_key, name, device_class, fingerprint, environment,
                         agent_version, instance_id, last_seen_at, confirmed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now(), case when $10 then now() end)
     on conflict (workspace, public_key) do update set
       device_class = excluded.device_class, fingerprint = excluded.fingerprint,
       environment = excluded.environment, agent_version = excluded.agent_version,
       last_seen_at = now(), confirmed_at = coalesce(device.confirmed_at, excluded.confirmed_at)
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
      confirms,
    ],
  );
  const [registered] = rows;
  if (!registered) throw new Error('The device was neither inserted nor updated.');
  return registered;
}

async function refuseOthers(
  tx: Transaction,
  workspace: string,
  { publicKey, environment }: EnrolRequest,
): Promise<void> {
  const { rows } = await tx.query<{ revoked: boolean; name: string; elsewhere: boolean }>(
    `select revoked_at is not null as revoked, name,
            device_class <> $3 and instance_at > now() - make_interval(secs => $4) as elsewhere
       from device where workspace = $1 and public_key = $2 for update`,
    [workspace, publicKey, environment.deviceClass.slug, aliveS],
  );
  const [known] = rows;
  if (known?.revoked) {
    throw HttpProblem.unauthorised(
      'This device was revoked: install it again with --new-identity to enrol it as another one.',
    );
  }
  if (known?.elsewhere) {
    throw new HttpProblem({
      status: 409,
      type: '/problems/duplicate',
      title: 'Another device has this key',
      detail: `The device "${known.name}" uses the same key and is alive: a copied card is given a key of its own with --new-identity.`,
    });
  }
}
