import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPackages } from '../../agents/src/runtimes/packages.ts';
import { buildAgent } from '../../scripts/build-agent.ts';
import type { Metric, Report } from '../benchmark.ts';
import { medianMetric } from '../median-metric.ts';
import { buildCLoop, type CLoop } from './c-loop.ts';
import { inBareNode, inC, type Timed, underAgent } from './sides.ts';
import { type TestedModel, testedModels } from './tested-models.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const pairs = 15;
const goals = { p50: 1.005, p99: 1.02, overC: 1.02 };

/** What is promised for it: bare Node from 1 ms on, C from 1.5 ms on. */
const promised = new Set(['1.5ms', '60ms']);

type Side = 'agent' | 'bare' | 'c';

/**
 * `npm run bench -- harness`: p50 and p99 of a model in a child of the built agent over those of the
 * same loop in bare Node, and p50 over that of a C loop on the same library; each side in a fresh
 * process, the sides of a pair one after the other in an order that turns.
 */
export default async function harness(): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-harness-'));
  try {
    const agentFile = await buildAgent(join(folder, 'agent'));
    const packageFolder = openPackages([repository]).folder('onnxruntime-node');
    const loop = buildCLoop(folder, packageFolder, process.env);
    const metrics: Metric[] = [];
    for (const tested of testedModels(folder)) {
      const measure = (side: Side): Promise<Timed> | Timed => {
        if (side === 'agent') return underAgent(agentFile, repository, tested);
        if (side === 'bare') return inBareNode(packageFolder, tested);
        if ('missing' in loop) throw new Error(loop.missing);
        return inC(loop.program, tested);
      };
      metrics.push(...(await metricsOf(tested, loop, measure)));
    }
    return { n: pairs, pairs, metrics };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function metricsOf(
  { name }: TestedModel,
  loop: CLoop,
  measure: (side: Side) => Promise<Timed> | Timed,
): Promise<Metric[]> {
  const sides: Side[] = 'missing' in loop ? ['agent', 'bare'] : ['agent', 'bare', 'c'];
  const timed: Record<Side, Timed[]> = { agent: [], bare: [], c: [] };
  for (let pair = 0; pair < pairs; pair++) {
    for (let turn = 0; turn < sides.length; turn++) {
      const side = sides[(pair + turn) % sides.length] ?? 'agent';
      timed[side].push(await measure(side));
    }
  }
  checkOutputs(name, [...timed.bare, ...timed.c]);
  const ratio = (figure: 'p50' | 'p99', over: 'bare' | 'c') =>
    timed.agent.map(
      (one, i) => (one[figure] ?? Number.NaN) / (timed[over][i]?.[figure] ?? Number.NaN),
    );
  const together = timed.agent.some(({ p99 }) => p99 === null);
  const goal = (value: number) => (promised.has(name) ? value : null);
  return [
    medianMetric(`agent-over-bare-p50-${name}`, 'x', ratio('p50', 'bare'), goal(goals.p50)),
    together
      ? unmeasured(`agent-over-bare-p99-${name}`, 'calls this short are timed together')
      : medianMetric(`agent-over-bare-p99-${name}`, 'x', ratio('p99', 'bare'), goal(goals.p99)),
    'missing' in loop
      ? unmeasured(`agent-over-c-p50-${name}`, loop.missing)
      : medianMetric(`agent-over-c-p50-${name}`, 'x', ratio('p50', 'c'), goal(goals.overC)),
    medianMetric(
      `agent-p50-${name}`,
      'ms',
      timed.agent.map(({ p50 }) => p50 / 1e6),
      null,
    ),
  ];
}

/** All sides ran the same model on the same input, or the comparison would be about nothing. */
function checkOutputs(name: string, timed: readonly Timed[]): void {
  const sums = timed.flatMap(({ sum }) => (sum === null ? [] : [sum]));
  const [first = 0] = sums;
  const off = sums.find((sum) => Math.abs(sum - first) > 1e-3 * Math.max(1, Math.abs(first)));
  if (off !== undefined) throw new Error(`${name}: the outputs differ: ${first} and ${off}.`);
}

function unmeasured(id: string, reason: string): Metric {
  return { id, value: null, low: null, high: null, unit: 'x', goal: null, met: null, reason };
}
