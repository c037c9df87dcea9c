import type { ClaimRequest } from '../../contract/claim.ts';
import { HttpProblem } from '../http/http-problem.ts';

/**
 * Checks that a claimed side fits the order of its comparison: as many latency runs are planned as
 * the order deals out to it.
 *
 * @throws HttpProblem 422 naming the field
 */
export function checkPart({ comparison, plan, unsupported }: ClaimRequest): void {
  if (!comparison) return;
  const { kind, side, order, runsPerSide } = comparison;
  const refuse = (path: string, reason: string) => {
    throw HttpProblem.unprocessable([{ path: `comparison.${path}`, reason }]);
  };
  const [a, b] = ['a', 'b'].map((letter) => [...order].filter((each) => each === letter).length);
  if (a !== b) refuse('order', `must deal out as many runs to a as to b, not ${a} and ${b}`);
  if (kind === 'ab' && a !== runsPerSide) {
    refuse('runsPerSide', `must be what the order deals out to each side (${a})`);
  }
  if (kind === 'aa' && order.length % (2 * runsPerSide) !== 0) {
    refuse('order', `must be whole repeats of ${2 * runsPerSide} runs`);
  }
  if (kind === 'aa' && side !== 'a') refuse('side', 'must be a: there is one result');
  if (unsupported !== null) return;
  const latency = plan.planned.filter((run) => run.kind === 'latency').length;
  const dealt = kind === 'aa' ? order.length : runsPerSide;
  if (latency < dealt) refuse('order', `deals out ${dealt} runs, and ${latency} are planned`);
}
