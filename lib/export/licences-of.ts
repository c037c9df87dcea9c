import type { Point } from '../contract/point.ts';
import type { ViewExport } from '../contract/view-export.ts';

/**
 * One entry for each source of some rows, in their order, with the licence that it states (null:
 * none). A source of null is the owner of the hub, who may state one in its settings (`own`).
 */
export function licencesOf(
  points: readonly Pick<Point, 'source'>[],
  own: string | null = null,
): ViewExport['licences'] {
  const found = new Map<string, ViewExport['licences'][number]>();
  for (const { source } of points) {
    const [label, url] = [source?.label ?? null, source?.url ?? null];
    const licence = source === null ? own : source.licence;
    found.set(JSON.stringify([label, url, licence]), { source: label, url, licence });
  }
  return [...found.values()];
}
