import 'server-only';
import { HttpProblem } from '../http/http-problem.ts';

/** Absent, malformed and deleted look the same. */
export function noSuchArtifact(): HttpProblem {
  return HttpProblem.notFound('There is no file of this sha256 here: upload it first.');
}
