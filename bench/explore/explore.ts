import type { Report } from '../benchmark.ts';
import { serverBenchmark } from '../server-benchmark.ts';

/**
 * `npm run bench -- explore`: hover to tooltip, acts, first paint and the server's time of the built
 * Explore page with 500 combinations, each beside a control of the same minute: a plain recharts
 * scatter, a bare page, one result a combination. `INFEROMETER_BENCH_PAIRS` sets how many pairs.
 */
export default function explore(): Promise<Report> {
  return serverBenchmark('bench/explore/measure-explore.ts');
}
