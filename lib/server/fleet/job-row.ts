import 'server-only';
import type { JobRow, JobState } from '../../contract/fleet.ts';
import type { JobWork } from '../../contract/job-order.ts';
import type { Profile } from '../../contract/vocabulary.ts';
import { isHeld } from '../queue/held-states.ts';
import { progressOf } from './device-row.ts';

/** A job as `jobColumns` reads it. */
export interface StoredJob {
  id: string;
  submission_id: string;
  submission_name: string;
  title: string;
  work: JobWork;
  profile: Profile;
  state: JobState;
  priority: number;
  device_id: string | null;
  device_name: string | null;
  candidates: number;
  attempts: number;
  cancel_at: Date | null;
  progress: unknown;
  reason: string | null;
  estimated_s: number | null;
  created_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
  result_ids: string[];
}

/** Columns of a StoredJob, of `job j` joined by `jobJoins`. */
export const jobColumns = `j.id, j.submission_id, s.name as submission_name, j.title, j.work,
  j.profile, j.state, j.priority, j.device_id, d.name as device_name, j.candidates, j.attempts,
  j.cancel_at, j.progress, j.reason, j.estimated_s, j.created_at, j.started_at, j.ended_at,
  j.result_ids`;

export const jobJoins = `
  join submission s on s.workspace = j.workspace and s.id = j.submission_id
  left join device d on d.workspace = j.workspace and d.id = j.device_id`;

/** A job as the list of jobs shows it. */
export function jobRow(row: StoredJob): JobRow {
  return {
    id: row.id,
    submission: { id: row.submission_id, name: row.submission_name },
    title: row.title,
    work: row.work,
    profile: row.profile,
    state: row.state,
    priority: row.priority,
    device: deviceOf(row.device_id, row.device_name),
    candidates: row.candidates,
    attempts: row.attempts,
    cancelling: isHeld(row.state) && row.cancel_at !== null,
    progress: isHeld(row.state) ? progressOf(row.progress) : null,
    reason: row.reason,
    estimatedS: row.estimated_s,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    resultIds: row.result_ids,
  };
}

/** A device as rows name it; null when there is none. */
export function deviceOf(id: string | null, name: string | null): JobRow['device'] {
  return id === null || name === null ? null : { id, name };
}
