import 'server-only';
import { sha256OfJson } from '../../codec/sha256.ts';
import type { Cell } from '../../contract/cell.ts';
import { combinationKey } from '../../contract/combination.ts';
import type { Environment } from '../../contract/environment.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { upsertDeviceClass } from './upsert-device-class.ts';

/** Identities of a measured cell (design.md section 1). */
export interface CellIdentity {
  combination: string;
  series: string;
  fingerprint: string;
}

/** Notes the cell's device class, model, artifact, combination and series; returns their names. */
export async function upsertCell(
  tx: Transaction,
  workspace: string,
  deviceId: string,
  { cell, environment }: { cell: Cell; environment: Environment },
): Promise<CellIdentity> {
  const { artifact, runtime } = cell;
  const { model } = artifact;
  const key = combinationKey(environment.deviceClass.slug, cell);
  const combination = sha256OfJson(key);
  const fingerprint = sha256OfJson(environment.identity);
  const runtimeVersion = runtime.version;
  const series = sha256OfJson({ combination, deviceId, runtimeVersion, fingerprint });
  await upsertDeviceClass(tx, workspace, environment.deviceClass);
  await tx.query(
    `insert into model (workspace, slug, name, family, task, speed_only, parameters, flops)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (workspace, slug) do nothing`,
    [
      workspace,
      model.slug,
      model.name,
      model.family,
      model.task,
      model.speedOnly,
      model.parameters,
      model.flops,
    ],
  );
  await tx.query(
    `insert into artifact (workspace, sha256, bytes, format, model) values ($1, $2, $3, $4, $5)
     on conflict (workspace, sha256) do nothing`,
    [workspace, artifact.sha256, artifact.bytes, artifact.format, model.slug],
  );
  await tx.query(
    `insert into combination (workspace, sha256, device_class, artifact, runtime,
       execution_provider, precision, batch, threads, scenario, power_mode, input_shape,
       timed_region, concurrency, caches)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (workspace, sha256) do nothing`,
    [
      workspace,
      combination,
      key.deviceClass,
      key.artifact,
      key.runtime,
      key.executionProvider,
      key.precision,
      key.batch,
      key.threads,
      key.scenario,
      key.powerMode,
      key.inputShape,
      key.timedRegion,
      cell.concurrency,
      cell.caches,
    ],
  );
  await tx.query(
    `insert into series (workspace, sha256, combination, device_id, runtime_version, fingerprint)
     values ($1, $2, $3, $4, $5, $6) on conflict (workspace, sha256) do nothing`,
    [workspace, series, combination, deviceId, runtimeVersion, fingerprint],
  );
  return { combination, series, fingerprint };
}
