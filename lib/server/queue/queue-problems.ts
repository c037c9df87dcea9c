import { HttpProblem } from '../http/http-problem.ts';

/** The lease is another's or over: what the device holds of it is worth nothing any more. */
export function leaseLost(): HttpProblem {
  return new HttpProblem({
    status: 409,
    type: '/problems/lease-lost',
    title: 'Lease lost',
    detail:
      'This lease is over or another one took its place: stop the job and ask for work again.',
  });
}

/** Another living instance speaks for the device: its card was probably cloned. */
export function anotherInstance(): HttpProblem {
  return new HttpProblem({
    status: 409,
    type: '/problems/another-instance',
    title: 'Another instance',
    detail:
      'Another running agent speaks for this device: stop it, or give this one a key of its own by enrolling it anew.',
  });
}

/** The agent speaks an older contract than this hub understands. */
export function agentTooOld(version: string, oldest: string): HttpProblem {
  return new HttpProblem({
    status: 426,
    type: '/problems/agent-too-old',
    title: 'Agent too old',
    detail: `Agent ${version} is older than ${oldest}, the oldest that this hub works with: run the install line again.`,
  });
}
