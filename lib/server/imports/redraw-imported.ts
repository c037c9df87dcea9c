import 'server-only';
import type { Point } from '../../contract/point.ts';
import type { Summary } from '../../contract/summary.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { latencyFigures } from '../points/latency-figures.ts';
import { nextDataVersion } from '../points/next-data-version.ts';
import { closePoints, hashPoint, openPoints } from '../points/write-points.ts';
import { statesLatency } from '../results/window-figures.ts';

interface Row {
  body: Point;
  body_sha256: string;
  source_key: string;
  summary: Summary;
}

/**
 * Brings the points of imported results up to the newest figures of their samples, under one data
 * version where one changed.
 *
 * @returns the new data version, or `before` when nothing changed
 */
export async function redrawImported(
  tx: Transaction,
  workspace: string,
  cause: string,
  before: number | null,
): Promise<number | null> {
  const { rows } = await tx.query<Row>(
    `select p.body, p.body_sha256, p.source_key, s.summary
       from point p
       cross join lateral (
         select summary from summary
          where workspace = p.workspace and result_id = p.result_id and run_index = -1
          order by version desc limit 1) s
      where p.workspace = $1 and p.to_seq is null and p.source_key like 'import:%'
        and p.result_id is not null`,
    [workspace],
  );
  const changed = rows.flatMap(({ body, body_sha256, source_key, summary }) => {
    const latency = latencyFigures(statesLatency(body) ? summary : null);
    const next = hashPoint({ ...body, latency, samples: summary.count });
    return next.bodySha256 === body_sha256 ? [] : [{ next, source_key }];
  });
  if (changed.length === 0) return before;
  // In the transaction of the measured ones: both are one version.
  const ds = before ?? (await nextDataVersion(tx, workspace, cause));
  const ids = changed.map(({ next }) => next.point.id);
  await closePoints(tx, workspace, ds, ids);
  for (const key of new Set(changed.map(({ source_key }) => source_key))) {
    const points = changed.filter(({ source_key }) => source_key === key);
    const opened = points.map(({ next }) => next);
    await openPoints(tx, workspace, ds, opened, key);
  }
  return ds;
}
