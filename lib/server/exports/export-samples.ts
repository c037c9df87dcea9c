import 'server-only';
import { decodeSamples } from '../../codec/sample-stream.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import { csvLine } from '../../export/csv-line.ts';
import { type Context, serverContext } from '../context.ts';
import { loadSamples, type StoredSamples } from '../runs/load-samples.ts';

/** Rows written at once. */
const pieceRows = 5000;

const header = ['run', 'kind', 'status', 'index', 'warm_up', 'infer_ns', 'pre_ns', 'post_ns'];

interface Run {
  run_index: number;
  kind: string;
  status: string;
}

/**
 * Every sample of every run of a result as CSV, in the order in which they were taken: warm-up first,
 * marked, then the measured window; whole nanoseconds. A part that was not timed apart is empty. Of a
 * window too long to keep whole its first and last samples are there, at their places. One run is read
 * at a time.
 *
 * @returns null where there is no result of this id, it was withdrawn, or none of its runs has samples
 */
export async function exportSamples(
  resultId: string,
  ctx: Context = serverContext(),
): Promise<(() => AsyncGenerator<string>) | null> {
  if (!Uuid7.safeParse(resultId).success) return null;
  const { rows } = await ctx.pool.query<Run>(
    `select u.run_index, u.kind, u.status
       from run u join run_samples using (workspace, result_id, run_index)
      where u.workspace = $1 and u.result_id = $2
        and not exists (select from retraction x
                         where x.workspace = u.workspace and x.result_id = u.result_id)
      order by u.run_index`,
    [ctx.workspace, resultId],
  );
  return rows.length === 0 ? null : () => pieces(resultId, rows, ctx);
}

async function* pieces(
  resultId: string,
  runs: readonly Run[],
  ctx: Context,
): AsyncGenerator<string> {
  yield `${csvLine(header)}\r\n`;
  for (const run of runs) {
    const [stored] = await loadSamples(ctx.pool, ctx.workspace, resultId, [run.run_index]);
    if (stored) yield* runPieces(run, stored);
  }
}

function* runPieces(run: Run, { warmup, streams, longWindow }: StoredSamples): Generator<string> {
  const of = (place: number, warm: boolean, infer: number, at: number | null = null) =>
    csvLine([
      run.run_index,
      run.kind,
      run.status,
      place,
      warm ? 'yes' : 'no',
      infer,
      (at === null ? null : streams?.pre?.[at]) ?? null,
      (at === null ? null : streams?.post?.[at]) ?? null,
    ]);
  const timed = function* () {
    for (const [i, ns] of warmup?.entries() ?? []) yield of(i, true, ns);
    for (const [i, ns] of streams?.infer.entries() ?? []) yield of(i, false, ns, i);
    if (longWindow === null) return;
    for (const [i, ns] of decodeSamples(longWindow.first).entries()) yield of(i, false, ns);
    const { last, count } = longWindow;
    for (const [i, ns] of decodeSamples(last).entries())
      yield of(count - last.count + i, false, ns);
  };
  let lines: string[] = [];
  for (const line of timed()) {
    lines.push(line);
    if (lines.length < pieceRows) continue;
    yield `${lines.join('\r\n')}\r\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\r\n')}\r\n`;
}
