import { HttpProblem } from '../http/http-problem.ts';

/** Refuses a name that another view has. */
export function nameTaken(name: string): HttpProblem {
  return new HttpProblem({
    status: 409,
    type: '/problems/name-taken',
    title: 'Conflict',
    detail: `Another view is called “${name}”: choose another name.`,
    fields: [{ path: 'name', reason: 'is taken by another view' }],
  });
}
