import type { Report } from '../benchmark.ts';
import { serverBenchmark } from '../server-benchmark.ts';

/**
 * `npm run bench -- fleet`: the lists of devices and jobs with 500 devices and 100,000 jobs in a scratch
 * Postgres, beside `select 1` in the same minute, and whether any of them reads all jobs.
 */
export default function fleet(): Promise<Report> {
  return serverBenchmark('bench/fleet/measure-fleet.ts');
}
