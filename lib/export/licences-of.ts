import type { Point } from '../contract/point.ts';
import type { ViewExport } from '../contract/view-export.ts';

/**
 * One entry for each source of some rows, in their order, with the licence that it states (null:
 * none). A source of null is the owner of the hub, whose figures state none.
 */
export function licencesOf(points: readonly Pick<Point, 'source'>[]): ViewExport['licences'] {
  const found = new Map<string, ViewExport['licences'][number]>();
  for (const { source } of points) {
    const [label, url] = [source?.label ?? null, source?.url ?? null];
    const licence = source?.licence ?? null;
    found.set(JSON.stringify([label, url, licence]), { source: label, url, licence });
  }
  return [...found.values()];
}
