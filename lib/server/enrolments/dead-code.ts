import 'server-only';
import { HttpProblem } from '../http/http-problem.ts';

/** The one answer to an unknown, used, revoked and expired code. */
export function deadCode(): HttpProblem {
  return HttpProblem.unauthorised(
    'The enrolment code is unknown, used or expired: make a new one on the page Add device.',
  );
}
