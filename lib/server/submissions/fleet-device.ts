import 'server-only';
import * as z from 'zod';
import { Capability, DeviceDataSet } from '../../contract/device-state.ts';
import type { Context } from '../context.ts';

/** A device as a submission needs to know it. */
export interface FleetDevice {
  id: string;
  name: string;
  deviceClass: string;
  tags: string[];
  revoked: boolean;
  capabilities: Capability[];
  /** Slugs of its data sets; null while it has not said. */
  dataSets: string[] | null;
}

const Capabilities = z.array(Capability);
const DataSets = z.array(DeviceDataSet).nullable().catch(null);

type StoredFleetDevice = Omit<FleetDevice, 'capabilities' | 'dataSets'> & {
  capabilities: unknown;
  data_sets: unknown;
};

/** Every device of the workspace, revoked ones too, by name. */
export async function readFleet({ pool, workspace }: Context): Promise<FleetDevice[]> {
  const { rows } = await pool.query<StoredFleetDevice>(
    `select id, name, device_class as "deviceClass", tags, revoked_at is not null as revoked,
            capabilities, data_sets
       from device where workspace = $1 order by name, id`,
    [workspace],
  );
  return rows.map(({ capabilities, data_sets, ...row }) => ({
    ...row,
    capabilities: readCapabilities(capabilities),
    dataSets: readDataSets(data_sets)?.map(({ slug }) => slug) ?? null,
  }));
}

/** What a device of another version said and this one does not understand counts as not said. */
export function readCapabilities(stored: unknown): Capability[] {
  const parsed = Capabilities.safeParse(stored);
  return parsed.success ? parsed.data : [];
}

/** Null while the device, or an agent that this hub understands, has not said. */
export function readDataSets(stored: unknown): DeviceDataSet[] | null {
  return DataSets.parse(stored ?? null);
}
