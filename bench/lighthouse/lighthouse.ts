import type { Report } from '../benchmark.ts';
import { serverBenchmark } from '../server-benchmark.ts';

/**
 * `npm run bench -- lighthouse`: Lighthouse's performance of the built Explore page with 500 combinations
 * and of a result's page, each beside a bare page of the same minute, as a phone on slow 4G and as a
 * desktop. `INFEROMETER_BENCH_PAIRS` sets how many pairs; five take ten minutes.
 */
export default function lighthouse(): Promise<Report> {
  return serverBenchmark('bench/lighthouse/measure-lighthouse.ts');
}
