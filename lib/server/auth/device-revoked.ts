import { HttpProblem } from '../http/http-problem.ts';

/** The device was revoked by its owner: nothing it says is taken any more. */
export function deviceRevoked(): HttpProblem {
  return new HttpProblem({
    status: 401,
    type: '/problems/revoked',
    title: 'Revoked',
    detail: 'This device was revoked by its owner: enrol it again with a key of its own.',
  });
}
