import 'server-only';
import * as z from 'zod';
import { Capability, DeviceState } from '../../contract/device-state.ts';
import type { DeviceRow, JobState } from '../../contract/fleet.ts';
import { JobProgress } from '../../contract/lease.ts';
import { servedAgentVersion } from '../keys/hub-identity.ts';
import { isOlder } from '../keys/is-older.ts';
import { heldSql } from '../queue/held-states.ts';
import { readDataSets } from '../submissions/fleet-device.ts';
import { deviceActivity } from './device-activity.ts';

/** A device as `deviceSql` reads it. */
export interface StoredDevice {
  now: Date;
  id: string;
  name: string;
  class_slug: string;
  class_name: string;
  memory_bytes: string | null;
  tags: string[];
  state: unknown;
  capabilities: unknown;
  data_sets: unknown;
  agent_version: string;
  last_seen_at: Date | null;
  instance_at: Date | null;
  enrolled_at: Date;
  confirmed_at: Date | null;
  revoked_at: Date | null;
  cloned_at: Date | null;
  maintenance: boolean;
  paused: boolean;
  job_id: string | null;
  job_title: string | null;
  job_state: JobState | null;
  job_progress: unknown;
  queued: number;
  results: number;
}

/**
 * Devices with the job that each holds; `$1` workspace. Waiting jobs are counted once for all devices;
 * results are not, their count is kept as they change. A device holds one job at most (`job_held`).
 */
export const deviceSql = `
  select now(), d.id, d.name, d.device_class as class_slug, c.name as class_name, c.memory_bytes,
         d.tags, d.state, d.capabilities, d.data_sets, d.agent_version, d.last_seen_at, d.instance_at,
         d.enrolled_at, d.confirmed_at, d.revoked_at, d.cloned_at, d.maintenance, d.paused,
         h.id as job_id, h.title as job_title, h.state as job_state, h.progress as job_progress,
         coalesce(q.entries, 0) as queued, coalesce(r.results, 0) as results
    from device d
    join device_class c on c.workspace = d.workspace and c.slug = d.device_class
    left join job h on h.workspace = d.workspace and h.device_id = d.id and h.state in (${heldSql})
    left join (select workspace, device_id, count(*)::int as entries from queue_entry
                group by workspace, device_id) q
           on q.workspace = d.workspace and q.device_id = d.id
    left join device_result_count r on r.workspace = d.workspace and r.device_id = d.id
   where d.workspace = $1`;

const Capabilities = z.array(Capability).catch([]);
// What an agent of another version said, and this hub does not understand, counts as not said.
const State = DeviceState.nullable().catch(null);
const Progress = JobProgress.nullable().catch(null);

/** A device as the list of devices shows it. */
export function deviceRow(row: StoredDevice): DeviceRow {
  const state = State.parse(row.state);
  return {
    id: row.id,
    name: row.name,
    deviceClass: {
      slug: row.class_slug,
      name: row.class_name,
      memoryBytes: row.memory_bytes === null ? null : Number(row.memory_bytes),
    },
    tags: row.tags,
    activity: deviceActivity({
      now: row.now,
      revokedAt: row.revoked_at,
      confirmedAt: row.confirmed_at,
      maintenance: row.maintenance,
      paused: row.paused,
      heardAt: row.last_seen_at,
      instanceAt: row.instance_at,
      asksForWork: state !== null,
      throttled: state?.throttled === true,
      working: Boolean(state?.working),
      held: row.job_state,
    }),
    job:
      row.job_id === null
        ? null
        : { id: row.job_id, title: row.job_title ?? '', progress: progressOf(row.job_progress) },
    queued: row.queued,
    state,
    capabilities: Capabilities.parse(row.capabilities),
    dataSets: readDataSets(row.data_sets),
    results: row.results,
    agentVersion: row.agent_version,
    outdated: isOlder(row.agent_version, servedAgentVersion),
    heardAt: row.last_seen_at?.toISOString() ?? null,
    enrolledAt: row.enrolled_at.toISOString(),
    clonedAt: row.cloned_at?.toISOString() ?? null,
  };
}

/** Progress as it was stored; null when there is none or another version wrote it. */
export function progressOf(stored: unknown): JobProgress | null {
  return Progress.parse(stored ?? null);
}
