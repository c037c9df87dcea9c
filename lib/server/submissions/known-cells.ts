import 'server-only';
import type { Profile } from '../../contract/vocabulary.ts';
import type { Context } from '../context.ts';
import { asksBesides, cellKey } from './cell-key.ts';
import { type PlannedWork, type Side, slugOf } from './planned-work.ts';
import type { History } from './read-history.ts';
import { readWaiting, type WaitingCell } from './read-waiting.ts';

/** Whether a cell need not be asked for: it was measured lately, or waits to be, at least as carefully. */
export type IsKnown = (planned: PlannedWork, deviceId: string) => boolean;

/** What is known of the work on these devices. What asks for images or a length of its own never is. */
export async function knownCells(
  works: readonly PlannedWork[],
  deviceIds: readonly string[],
  history: History,
  ctx: Context,
): Promise<IsKnown> {
  const sides = works.flatMap((one) => one.sides);
  const slugs = [...new Set(sides.map(({ chosen }) => slugOf(chosen)))];
  const waiting = new Set<string>();
  for (const cell of await readWaiting(deviceIds, slugs, ctx)) {
    const chosen = sides.find((side) => isOf(side, cell))?.chosen;
    if (!chosen) continue;
    const key = cellKey({ entry: cell.work.entry, chosen });
    for (const profile of atMost(cell.profile)) waiting.add(`${cell.deviceId} ${profile} ${key}`);
  }
  return ({ work, sides: [side], profile }, deviceId) =>
    work.kind === 'cell' &&
    (waiting.has(`${deviceId} ${profile} ${cellKey(side)}`) ||
      (!asksBesides(side) && history.isKnown(side, profile, deviceId)));
}

function isOf({ chosen }: Side, { work, sha256 }: WaitingCell): boolean {
  return chosen.kind === 'artifact'
    ? chosen.model.sha256 === sha256
    : sha256 === null && chosen.model.slug === work.entry.model;
}

/** Profiles that one of this care answers. */
function atMost(profile: Profile): Profile[] {
  if (profile === 'full') return ['quick', 'standard', 'full'];
  return profile === 'standard' ? ['quick', 'standard'] : ['quick'];
}
