import { HttpProblem } from '../lib/server/http/http-problem.ts';

/**
 * Whether a ready-made job can be made: of a model file that only its own device has, or of what
 * states no latency, there is none, and a page must not offer it.
 */
export async function isJobReady(make: () => Promise<unknown>): Promise<boolean> {
  try {
    await make();
    return true;
  } catch (error) {
    if (error instanceof HttpProblem && (error.status === 409 || error.status === 404))
      return false;
    throw error;
  }
}
