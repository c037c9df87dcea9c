import type { Report } from '../benchmark.ts';
import { serverBenchmark } from '../server-benchmark.ts';

/**
 * `npm run bench -- weight`: what a first visit of Explore fetches with 500 combinations, gzipped,
 * before the chart's chunk. Bytes are the same each time: one reading is all.
 */
export default function weight(): Promise<Report> {
  return serverBenchmark('bench/weight/measure-weight.ts');
}
