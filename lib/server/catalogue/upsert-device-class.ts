import 'server-only';
import type { DeviceClass } from '../../contract/environment.ts';
import type { Transaction } from '../db/in-transaction.ts';

/** Notes a device class; the first name it came with stays, so that its points keep one name. */
export async function upsertDeviceClass(
  tx: Transaction,
  workspace: string,
  deviceClass: DeviceClass,
): Promise<void> {
  await tx.query(
    `insert into device_class (workspace, slug, name, memory_bytes) values ($1, $2, $3, $4)
     on conflict (workspace, slug) do nothing`,
    [workspace, deviceClass.slug, deviceClass.name, deviceClass.memoryBytes],
  );
}
