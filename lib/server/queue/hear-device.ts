import 'server-only';
import { sha256OfJson } from '../../codec/sha256.ts';
import type { DeviceFacts } from '../../contract/device-state.ts';
import type { LeaseRequest } from '../../contract/lease.ts';
import { upsertDeviceClass } from '../catalogue/upsert-device-class.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { heldSql } from './held-states.ts';
import { type InstanceVerdict, instanceS, instanceVerdict } from './instance-verdict.ts';

interface InstanceRow {
  id: string;
  boot: string | null;
  living: boolean;
}

/**
 * Takes in a heartbeat: which instance speaks for the device, what it is at, and its facts when they
 * are new. Holds the device's row until the transaction ends. One that is sent away changes nothing
 * but the moment at which it came; when the living one speaks after that, both are alive and the
 * device is marked as cloned. Only then: after a power cut, too, a new boot speaks early.
 */
export async function hearDevice(
  tx: Transaction,
  workspace: string,
  deviceId: string,
  { instance, state, facts, leaving }: Omit<LeaseRequest, 'claimId' | 'waitS'>,
): Promise<InstanceVerdict> {
  const verdict = instanceVerdict(await holdInstance(tx, workspace, deviceId), instance);
  if (verdict === 'another') {
    await tx.query('update device set rival_at = now() where workspace = $1 and id = $2', [
      workspace,
      deviceId,
    ]);
    return verdict;
  }
  await tx.query(
    `update device set instance_id = $3, instance_boot = $4, state = $5, agent_version = $6,
       instance_at = case when not $7 then now() end,
       cloned_at = case when $8 and rival_at > instance_at then now() else cloned_at end,
       rival_at = null
      where workspace = $1 and id = $2`,
    [
      workspace,
      deviceId,
      instance.id,
      instance.boot,
      state,
      state.agentVersion,
      leaving,
      verdict !== 'successor',
    ],
  );
  if (facts) await storeFacts(tx, workspace, deviceId, facts);
  return verdict;
}

async function holdInstance(
  tx: Transaction,
  workspace: string,
  deviceId: string,
): Promise<InstanceRow> {
  const { rows } = await tx.query<InstanceRow>(
    `select instance_id as id, instance_boot as boot,
            coalesce(instance_at > now() - make_interval(secs => $3), false)
            or exists (select 1 from job j
                        where j.workspace = d.workspace and j.device_id = d.id
                          and j.state in (${heldSql}) and j.lease_until > now()) as living
       from device d where workspace = $1 and id = $2 for no key update`,
    [workspace, deviceId, instanceS],
  );
  const [row] = rows;
  if (!row) throw new Error(`Device ${deviceId} is gone.`);
  return row;
}

async function storeFacts(
  tx: Transaction,
  workspace: string,
  deviceId: string,
  { environment, capabilities, dataSets }: DeviceFacts,
): Promise<void> {
  const { deviceClass, identity } = environment;
  await upsertDeviceClass(tx, workspace, deviceClass);
  await tx.query(
    `update device set environment = $3, capabilities = $4, device_class = $5, fingerprint = $6,
            data_sets = $7
      where workspace = $1 and id = $2`,
    [
      workspace,
      deviceId,
      environment,
      JSON.stringify(capabilities),
      deviceClass.slug,
      sha256OfJson(identity),
      dataSets === undefined ? null : JSON.stringify(dataSets),
    ],
  );
}
