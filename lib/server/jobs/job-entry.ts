import type { Cell } from '../../contract/cell.ts';
import { inputEdge } from '../../contract/input-edge.ts';
import type { JobEntry } from '../../contract/job.ts';
import { builtinModels } from '../../models/builtin.ts';
import { HttpProblem } from '../http/http-problem.ts';

/**
 * The line of a job file that measures this cell again. Only what differs from what an agent would
 * choose by itself is written.
 *
 * @throws HttpProblem 409 for a model that is not built in: its file is on the device alone
 */
export function jobEntryOf(cell: Cell): JobEntry {
  const { model } = cell.artifact;
  const builtin = builtinModels.find(({ slug }) => slug === model.slug);
  if (!builtin) {
    throw HttpProblem.conflict(
      `${model.name} was measured from a file that only its device has: write a job file with it under "models".`,
    );
  }
  const size = inputEdge(cell.inputShape);
  return {
    model: model.slug,
    runtime: cell.runtime.slug,
    precision: cell.precision,
    ...(cell.threads === 1 ? {} : { threads: cell.threads }),
    ...(cell.batch === 1 ? {} : { batch: cell.batch }),
    ...(cell.concurrency === 1 ? {} : { concurrency: cell.concurrency }),
    ...(size === null || size === builtin.inputSizes[0] ? {} : { inputSize: size }),
    ...(cell.scenario === 'SingleStream' ? {} : { scenario: cell.scenario }),
  };
}
