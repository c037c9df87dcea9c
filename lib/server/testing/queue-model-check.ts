import { expect } from 'vitest';
import type { Context } from '../context.ts';
import { readJobs } from './queue.ts';
import type { QueueModel } from './queue-model.ts';

/** States, attempts and queue entries as the model has them, and an unbroken chain of transitions. */
export async function expectModel({
  ctx: own,
  model,
}: {
  ctx: Context;
  model: QueueModel;
}): Promise<void> {
  const stored = [...(await readJobs(own))].map(([id, { state, attempts, entries }]) => {
    return [id, { state, attempts, entries }] as const;
  });
  expect(new Map(stored)).toEqual(model.facts());
  const { rowCount } = await own.pool.query(
    `select 1 from (
       select from_state, lag(to_state) over w as before, seq, row_number() over w as at
         from job_transition where workspace = $1
       window w as (partition by job_id order by seq)) t
      where seq <> at or from_state is distinct from before`,
    [own.workspace],
  );
  expect(rowCount).toBe(0);
}
