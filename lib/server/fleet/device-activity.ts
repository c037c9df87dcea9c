import type { DeviceActivity, JobState } from '../../contract/fleet.ts';
import type { Hold } from '../../contract/lease.ts';
import { offlineAfterS } from '../../contract/lease.ts';

/** What the activity of a device follows from. All moments are of the database's clock. */
export interface DeviceSigns {
  now: Date;
  revokedAt: Date | null;
  confirmedAt: Date | null;
  maintenance: boolean;
  paused: boolean;
  heardAt: Date | null;
  /** When the living process of its agent spoke last; null once it has left in order. */
  instanceAt: Date | null;
  /** Whether it ever asked for work: a device that only claims from a job file never does. */
  asksForWork: boolean;
  throttled: boolean;
  /** Whether it says that it works through a job file of its own. */
  working: boolean;
  /** State of the job it holds. */
  held: JobState | null;
}

/**
 * What a device is at: what it is seen to do comes before what it is allowed. A device that was not
 * heard for `offlineAfterS`, or whose agent said that it leaves, is offline whatever else it is.
 */
export function deviceActivity(signs: DeviceSigns): DeviceActivity {
  if (signs.revokedAt) return 'revoked';
  if (isOffline(signs)) return 'offline';
  if (signs.held === 'cooling') return 'cooling';
  if (signs.held || signs.working) return signs.throttled ? 'throttled' : 'measuring';
  if (!signs.confirmedAt) return 'waiting for approval';
  if (signs.maintenance) return 'maintenance';
  if (signs.paused) return 'paused';
  return signs.throttled ? 'throttled' : 'idle';
}

/** Why a device gets no work; null when it may. */
export function holdOf({
  confirmedAt,
  maintenance,
  paused,
}: Pick<DeviceSigns, 'confirmedAt' | 'maintenance' | 'paused'>): Hold | null {
  if (!confirmedAt) return 'unconfirmed';
  if (maintenance) return 'maintenance';
  return paused ? 'paused' : null;
}

function isOffline({ now, heardAt, instanceAt, asksForWork }: DeviceSigns): boolean {
  if (heardAt === null || (asksForWork && instanceAt === null)) return true;
  return now.getTime() - heardAt.getTime() > offlineAfterS * 1000;
}
