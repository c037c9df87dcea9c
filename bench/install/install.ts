import { provideTool } from '../../scripts/test/tools.mjs';
import type { Report } from '../benchmark.ts';
import { serverBenchmark } from '../server-benchmark.ts';

/**
 * `npm run bench -- install`: what it takes to add a device. Seconds from the pasted line on a clean
 * Debian, in a network namespace that reaches only the hub, to "enrolled" and to results of two
 * runtimes; and the bytes that stand on the device then. Value is the median of the installs, low and
 * high their range.
 */
export default async function install(): Promise<Report> {
  await provideTool('debootstrap');
  return serverBenchmark('bench/install/measure-install.ts');
}
