import 'server-only';
import * as z from 'zod';
import { Capability } from '../../contract/device-state.ts';
import type { Context } from '../context.ts';

/** A device as a submission needs to know it. */
export interface FleetDevice {
  id: string;
  name: string;
  deviceClass: string;
  tags: string[];
  revoked: boolean;
  capabilities: Capability[];
}

const Capabilities = z.array(Capability);

/** Every device of the workspace, revoked ones too, by name. */
export async function readFleet({ pool, workspace }: Context): Promise<FleetDevice[]> {
  const { rows } = await pool.query<Omit<FleetDevice, 'capabilities'> & { capabilities: unknown }>(
    `select id, name, device_class as "deviceClass", tags, revoked_at is not null as revoked,
            capabilities
       from device where workspace = $1 order by name, id`,
    [workspace],
  );
  return rows.map((row) => ({ ...row, capabilities: readCapabilities(row.capabilities) }));
}

/** What a device of another version said and this one does not understand counts as not said. */
export function readCapabilities(stored: unknown): Capability[] {
  const parsed = Capabilities.safeParse(stored);
  return parsed.success ? parsed.data : [];
}
