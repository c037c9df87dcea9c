import 'server-only';
import type { Point } from '../../contract/point.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { hashJson } from '../hash-json.ts';

/** A point with the hash by which an unchanged one is recognised. */
export interface HashedPoint {
  point: Point;
  bodySha256: string;
}

const batchSize = 1000;

/** Hashes a point as it will be stored. */
export function hashPoint(point: Point): HashedPoint {
  return { point, bodySha256: hashJson(point) };
}

/** Ends the current rows of these points at data version `ds`: later views no longer have them. */
export async function closePoints(
  tx: Transaction,
  workspace: string,
  ds: number,
  ids: readonly string[],
): Promise<void> {
  for (let i = 0; i < ids.length; i += batchSize) {
    await tx.query(
      `update point set to_seq = $2 where workspace = $1 and to_seq is null and id = any($3)`,
      [workspace, ds, ids.slice(i, i + batchSize)],
    );
  }
}

/**
 * Opens rows at data version `ds`. The typed columns are taken from the body, so they agree. A batch
 * goes as one JSON text: as an array of texts each would be escaped by itself. `offset 0` keeps the
 * planner from unfolding the batch anew for every column (2.3 times faster). A batch is put into words
 * while the one before it is written.
 */
export async function openPoints(
  tx: Transaction,
  workspace: string,
  ds: number,
  points: readonly HashedPoint[],
  sourceKey: string | null = null,
): Promise<void> {
  let written: Promise<unknown> = Promise.resolve();
  for (let i = 0; i < points.length; i += batchSize) {
    const part = points.slice(i, i + batchSize);
    const batch = JSON.stringify(part.map(({ bodySha256, point }) => [bodySha256, point]));
    await written;
    written = tx.query(
      `insert into point (workspace, from_seq, source_key, id, combination, runtime_version,
         result_id, tier, outcome, validity, task, cohort, device_class, model, runtime,
         execution_provider, precision, scenario, batch, p50_ms, measured_at, body_sha256, body)
       select $1, $2, $3, b->>'id', b->>'combination', b->'runtime'->>'version',
         (b->>'resultId')::uuid, b->>'tier', b->>'outcome', b->>'validity', b->>'task',
         b->>'cohort', b->'device'->>'slug', b->'model'->>'slug', b->'runtime'->>'slug',
         b->>'executionProvider', b->>'precision', b->>'scenario', (b->>'batch')::int,
         (b->'latency'->>'p50Ms')::float8, (b->>'measuredAt')::timestamptz, sha, b
       from (select pair->>0 as sha, pair->1 as b from jsonb_array_elements($4::jsonb) as t (pair)
             offset 0) as t`,
      [workspace, ds, sourceKey, batch],
    );
  }
  await written;
}
