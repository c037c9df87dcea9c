import type { Report } from '../benchmark.ts';
import { serverBenchmark } from '../server-benchmark.ts';

/**
 * `npm run bench -- queue`: from putting a job into the queue to the answer of a device that waits
 * for it, beside a round trip to /api/health, over the built server; how fast 16 devices empty a queue; and
 * how evenly 300 devices come back after a restart. Needs a build: `npm run up` makes it.
 */
export default function queue(): Promise<Report> {
  return serverBenchmark('bench/queue/measure-queue.ts');
}
