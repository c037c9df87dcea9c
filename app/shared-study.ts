import { cache } from 'react';
import type { Study } from '../lib/contract/study.ts';
import type { OpenLink } from '../lib/server/links/open-link.ts';
import { type ChangedPoint, changedSince } from '../lib/server/points/changed-since.ts';
import { getStudy } from '../lib/server/studies/get-study.ts';

/**
 * The study of a link: of a live one as it stands, of a frozen one with the cells that it had then, and
 * what became of them since. Null where there is none any more.
 */
export const readSharedStudy = cache(
  async (link: OpenLink): Promise<{ study: Study; changes: ChangedPoint[] } | null> => {
    const { ds, pointIds } = link;
    const study = await getStudy({ id: link.path.slice('/study/'.length), ds });
    if (!study) return null;
    if (ds === null) return { study, changes: [] };
    const held = new Set(pointIds);
    const points = study.points.filter(({ id }) => held.has(id));
    return { study: { ...study, points, open: 0 }, changes: await changedSince([...held], ds) };
  },
);
