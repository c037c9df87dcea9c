import type { Environment } from '../../contract/environment.ts';
import type { EnvironmentChange } from '../../contract/history.ts';
import { isPublicReading } from '../../contract/public.ts';
import type { Reading, Readings } from '../../contract/reading.ts';
import type { Viewer } from '../auth/require-owner.ts';

/** A result as its place among the results of its board: oldest first. */
export interface BoardResult {
  id: string;
  device_id: string;
  fingerprint: string;
}

/**
 * What changed in the identity of the environment from one result to the next of the same board. A
 * reader who is not the owner is told of the fields of the allow-list only.
 */
export function environmentChanges(
  results: readonly BoardResult[],
  environments: ReadonlyMap<string, Environment>,
  viewer: Viewer,
): EnvironmentChange[] {
  const before = new Map<string, BoardResult>();
  return results.flatMap((result) => {
    const last = before.get(result.device_id);
    before.set(result.device_id, result);
    if (!last || last.fingerprint === result.fingerprint) return [];
    const [from, to] = [last, result].map((one) => environments.get(one.fingerprint)?.identity);
    return changedFields(from ?? {}, to ?? {})
      .filter(({ field }) => viewer === 'owner' || isPublicReading(field))
      .map((change) => ({ resultId: result.id, ...change }));
  });
}

function changedFields(from: Readings, to: Readings): Omit<EnvironmentChange, 'resultId'>[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
  return names.flatMap((field) => {
    const [was, is] = [said(from[field]), said(to[field])];
    return was === is ? [] : [{ field, from: was, to: is }];
  });
}

/** A reading in a few words; null when it gives no value. */
function said(reading: Reading | undefined): string | null {
  if (reading?.status !== 'ok' || reading.value === null) return null;
  const text = String(reading.value);
  return (reading.unit === null ? text : `${text} ${reading.unit}`).slice(0, 200) || null;
}
