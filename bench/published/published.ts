import type { Report } from '../benchmark.ts';
import { serverBenchmark } from '../server-benchmark.ts';

/**
 * `npm run bench -- published`: the first start's load of every published figure, from the packed
 * files to committed points, beside Postgres writing the same bodies into a table of its own in one
 * statement. `INFEROMETER_BENCH_PAIRS` sets how many pairs.
 */
export default function publishedBenchmark(): Promise<Report> {
  return serverBenchmark('bench/published/measure-published.ts');
}
