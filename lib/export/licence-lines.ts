import type { Point } from '../contract/point.ts';

/** What the figures of a hub say of their licence, until its owner states another. */
const ownFigures = 'Measured by the owner of this hub, who states no licence.';

/**
 * One line for each source of some rows, in their order: its name, its address, and the licence it
 * states, or that it states none.
 */
export function licenceLines(points: readonly Pick<Point, 'source'>[]): string[] {
  const lines = new Set<string>();
  for (const { source } of points) {
    if (source === null) lines.add(ownFigures);
    else {
      const where = source.url === null ? source.label : `${source.label}, ${source.url}`;
      lines.add(`${where}: ${source.licence ?? 'no licence stated'}.`);
    }
  }
  return [...lines];
}
