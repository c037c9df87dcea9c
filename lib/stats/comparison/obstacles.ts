import type { Obstacle } from '../../contract/comparison.ts';
import type { ComparedSide } from './compared-side.ts';
import { disturbingCodes } from './disturbed-runs.ts';
import { isInterleaved } from './interleaving.ts';

/** Remarks on a single run that forbid a verdict (method.md A7.1, A5.9). */
const forbidding = [...disturbingCodes, 'throttled', 'environment_changed', 'under_load'];

/** Fields in which no two latencies may differ, whatever the question. */
const senseless = ['task', 'scenario', 'timed-region', 'batch'];

/** Latency of these is no latency of one request after the other. */
const withoutLatency = ['Offline', 'Server'];

/** Why a ratio of the two would say nothing at all. */
export function senselessBecause(
  a: ComparedSide,
  b: ComparedSide,
  differs: readonly string[],
): Obstacle[] {
  const obstacles: Obstacle[] = senseless
    .filter((field) => differs.includes(field))
    .map((field) => ({
      code: `different_${field.replaceAll('-', '_')}`,
      detail: `a: ${stated(a, field)}; b: ${stated(b, field)}`.slice(0, 200),
    }));
  for (const [name, { cell }] of [['a', a] as const, ['b', b] as const]) {
    if (cell.concurrency > 1) {
      const detail = `${name} had ${cell.concurrency} requests in flight, so its times are no latency`;
      obstacles.push({ code: 'under_load', detail });
    } else if (withoutLatency.includes(cell.scenario)) {
      const detail = `${name} was measured as ${cell.scenario}, which states no latency`;
      obstacles.push({ code: 'no_latency', detail });
    }
  }
  return obstacles;
}

function stated({ cell }: ComparedSide, field: string): string {
  if (field === 'task') return cell.artifact.model.task;
  if (field === 'scenario') return cell.scenario;
  return field === 'batch' ? String(cell.batch) : cell.timedRegion;
}

/** What the runs themselves say against a verdict, one obstacle a side and code. */
export function runObstacles(side: ComparedSide, name: 'a' | 'b'): Obstacle[] {
  const obstacles: Obstacle[] = [];
  if (side.validity === 'rejected') {
    obstacles.push({ code: 'rejected', detail: `the result of side ${name} was rejected` });
  }
  for (const code of forbidding) {
    const runs = side.runs.filter(({ remarks }) => remarks.some((remark) => remark.code === code));
    if (runs.length === 0) continue;
    const all = side.runs.length;
    const which = all === 1 ? 'the only run' : `${runs.length} of the ${all} runs`;
    obstacles.push({ code, detail: `${which} of side ${name}` });
  }
  return obstacles;
}

/** What an interleaved comparison needs besides: one device, one thing compared, mixed runs. */
export function interleavingObstacles(order: string, independent: readonly string[]): Obstacle[] {
  const obstacles: Obstacle[] = [];
  if (!isInterleaved(order)) {
    const detail = `one side ran more than two runs ahead of the other: ${order}`.slice(0, 200);
    obstacles.push({ code: 'not_interleaved', detail });
  }
  if (independent.includes('device')) {
    obstacles.push({
      code: 'different_device',
      detail: 'interleaved runs are those of one device',
    });
  }
  if (independent.includes('environment')) {
    const detail = 'the environment was not the same for both sides';
    obstacles.push({ code: 'environment_changed', detail });
  }
  if (independent.length > 1) {
    obstacles.push({ code: 'confounded', detail: `the sides differ in ${independent.join(', ')}` });
  }
  return obstacles;
}
