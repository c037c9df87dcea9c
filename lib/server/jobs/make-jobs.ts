import 'server-only';
import type { Cell } from '../../contract/cell.ts';
import { JobFile } from '../../contract/job.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import { measuredRow, readSideRow } from '../comparisons/read-side.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { jobEntryOf } from './job-entry.ts';

/**
 * A job file that measures two stored results again, interleaved on one device.
 *
 * @throws HttpProblem 404 when a result is unknown, 409 when a cell cannot be measured elsewhere or
 * states no latency
 */
export async function comparisonJob(
  ids: { a: string; b: string },
  ctx: Context = serverContext(),
): Promise<JobFile> {
  const [a, b] = [await cellOf(ids.a, ctx), await cellOf(ids.b, ctx)];
  const name = `${nameOf(a)} against ${nameOf(b)}`;
  const comparisons = [{ a: jobEntryOf(a), b: jobEntryOf(b) }];
  return JobFile.parse({ version: 1, name: name.slice(0, 200), profile: 'standard', comparisons });
}

/**
 * A job file that measures the cell of a stored result against itself: it teaches the server the
 * noise of the device that runs it.
 *
 * @throws HttpProblem as comparisonJob
 */
export async function noiseJob(
  { result }: { result: string },
  ctx: Context = serverContext(),
): Promise<JobFile> {
  const cell = await cellOf(result, ctx);
  const name = `${nameOf(cell)} against itself`;
  const noise = [{ cell: jobEntryOf(cell) }];
  return JobFile.parse({ version: 1, name: name.slice(0, 200), profile: 'standard', noise });
}

async function cellOf(id: string, ctx: Context): Promise<Cell> {
  const row = Uuid7.safeParse(id).success ? await readSideRow(id, ctx) : undefined;
  if (!row) throw HttpProblem.notFound('There is no result of this id.');
  const cell = measuredRow(row)?.cell;
  if (!cell) {
    throw HttpProblem.conflict(
      'This result was imported: only what a device here measured can be measured again.',
    );
  }
  if (cell.scenario !== 'SingleStream' || cell.concurrency > 1) {
    throw HttpProblem.conflict(
      `${nameOf(cell)} was measured as ${cell.scenario}: only SingleStream results are compared.`,
    );
  }
  return cell;
}

function nameOf({ artifact, runtime, precision, threads, batch, inputShape }: Cell): string {
  return [
    `${artifact.model.name} ${precision} on ${runtime.name}`,
    ...(threads === 1 ? [] : [`${threads} threads`]),
    ...(batch === 1 ? [] : [`batch ${batch}`]),
    inputShape.join(' x '),
  ].join(', ');
}
