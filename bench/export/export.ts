import type { Report } from '../benchmark.ts';
import { serverBenchmark } from '../server-benchmark.ts';

/**
 * `npm run bench -- export`: rate of the whole data set as NDJSON and CSV, 100,000 points, beside
 * Postgres' own `COPY (select ...) TO STDOUT` of the same rows in the same minute, and how much more
 * memory the process holds meanwhile. `INFEROMETER_BENCH_PAIRS` sets how many pairs.
 */
export default function exportBenchmark(): Promise<Report> {
  return serverBenchmark('bench/export/measure-export.ts', ['--expose-gc']);
}
