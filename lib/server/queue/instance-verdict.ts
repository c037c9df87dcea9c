import type { Instance } from '../../contract/device-state.ts';

/** What the hub knows of the process that spoke last for a device. */
export interface KnownInstance {
  id: string;
  /** Null before its first heartbeat. */
  boot: string | null;
  /** Whether it was heard within the last minute, or holds a living lease. */
  living: boolean;
}

/** Seconds after which a silent instance no longer speaks for its device. */
export const instanceS = 60;

/**
 * `same`: who spoke last. `restart`: another process after the same boot, so the old one is gone.
 * `successor`: after another boot, and the old one is silent. `another`: after another boot while the
 * old one is alive; the one that spoke first stays.
 */
export type InstanceVerdict = 'same' | 'restart' | 'successor' | 'another';

/** Whether an instance may speak for a device. */
export function instanceVerdict(known: KnownInstance, speaking: Instance): InstanceVerdict {
  if (speaking.id === known.id) return 'same';
  if (known.boot === speaking.boot) return 'restart';
  return known.boot !== null && known.living ? 'another' : 'successor';
}
