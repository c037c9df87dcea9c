import 'server-only';
import { HttpProblem } from '../http/http-problem.ts';

/** The hub's disk cannot take it. */
export function diskFull(why: string): HttpProblem {
  return new HttpProblem({
    status: 507,
    title: 'Disk full',
    detail: `The hub's disk is full. ${why}: delete artifacts or make room, and go on then.`,
    retryAfterS: 60,
  });
}
