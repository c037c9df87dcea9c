import 'server-only';
import path from 'node:path';
import type { Point } from '../../contract/point.ts';
import type { PublishedRow } from '../../contract/published.ts';
import { type Context, serverContext } from '../context.ts';
import { readRoofs } from './curated.ts';
import { readRows } from './map-published.ts';

const device = 'jetson-nano';
const model = 'resnet-50';

/** What the page of the 2019 report is drawn from. */
export interface Report2019 {
  /** Current points of the report and its author, and NVIDIA's of the same board and model. */
  points: Point[];
  /** Rows that state no time, and so are no point: the winner in accuracy. */
  timeless: PublishedRow[];
  /** Work of one ResNet-50 image and the peak of a Jetson Nano, with where both were read. */
  roof: {
    workFlops: number;
    workSource: string;
    peakFlops: number;
    peakPrecision: string;
    peakSource: string;
  };
  /** Current results of this workspace for the model and for the board of the headline. */
  own: { model: number; device: number };
}

/**
 * Reads the report's figures as they stand now.
 *
 * @throws Error when the catalogue of peaks lacks the board or the model of the headline
 */
export async function report2019(
  { pool, workspace }: Context = serverContext(),
  folder: string = path.resolve('prisma/reference'),
): Promise<Report2019> {
  const [published, own] = await Promise.all([
    pool.query<{ body: Point }>(
      `select body from point
        where workspace = $1 and to_seq is null and
              (source_key = 'tryolabs' or
               source_key = 'nvidia_jetson' and device_class = $2 and model = $3)
        order by id`,
      [workspace, device, model],
    ),
    pool.query<Report2019['own']>(
      `select count(*) filter (where model = $3)::int as model,
              count(*) filter (where device_class = $2)::int as device
         from point
        where workspace = $1 and to_seq is null and tier = 'measured' and outcome = 'ok'`,
      [workspace, device, model],
    ),
  ]);
  const roofs = readRoofs(folder);
  const [peak, work] = [roofs.devices[device], roofs.models[model]];
  if (!peak || !work) throw new Error(`roofs.json lacks ${device} or ${model}.`);
  return {
    points: published.rows.map(({ body }) => body),
    timeless: readRows(folder, 'tryolabs').filter(
      (row) => row.latency_ms_mean === null && row.latency_ms_p50 === null,
    ),
    roof: {
      workFlops: work.flops,
      workSource: work.source,
      peakFlops: peak.peakFlops,
      peakPrecision: peak.precision,
      peakSource: peak.source,
    },
    own: own.rows[0] ?? { model: 0, device: 0 },
  };
}
