import { cpus, totalmem } from 'node:os';
import type { Benchmark, Metric } from './benchmark.ts';

/** Benchmarks by name; each is imported only when it is asked for. */
const benchmarks: Record<string, () => Promise<{ default: Benchmark }>> = {
  aa: () => import('./aa/aa.ts'),
  agent: () => import('./agent/agent.ts'),
  coverage: () => import('./coverage/coverage.ts'),
  explore: () => import('./explore/explore.ts'),
  export: () => import('./export/export.ts'),
  fleet: () => import('./fleet/fleet.ts'),
  harness: () => import('./harness/harness.ts'),
  install: () => import('./install/install.ts'),
  lighthouse: () => import('./lighthouse/lighthouse.ts'),
  published: () => import('./published/published.ts'),
  queue: () => import('./queue/queue.ts'),
  stats: () => import('./stats/stats.ts'),
  weight: () => import('./weight/weight.ts'),
};

const [name = '', ...flags] = process.argv.slice(2);
const load = benchmarks[name];
if (!load) {
  console.error(
    `There is no benchmark "${name}": give one of ${Object.keys(benchmarks).join(', ')}.`,
  );
  process.exit(1);
}
const { default: benchmark } = await load();
const { n, pairs, metrics } = await benchmark();
const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
};
if (flags.includes('--json')) console.log(JSON.stringify({ name, n, pairs, metrics, machine }));
else {
  console.log(`${name}: n ${n}, ${pairs} interleaved pairs, ${machine.cores} x ${machine.cpu}`);
  for (const metric of metrics) console.log(line(metric));
}

function line({ id, value, low, high, unit, goal, met, reason }: Metric): string {
  if (value === null) return `  ${id}: not measured: ${reason ?? 'no reason was given'}`;
  const interval = `${round(low)} to ${round(high)}`;
  const why = reason ? `: ${reason}` : '';
  const verdict = met === null ? '' : `, goal ${goal}: ${met ? 'met' : `NOT met${why}`}`;
  return `  ${id}: ${round(value)} ${unit} (95 % interval ${interval})${verdict}`;
}

function round(value: number | null): string {
  if (value === null) return '-';
  return Number(value.toPrecision(4)).toLocaleString('en');
}
