import { HttpProblem } from '../lib/server/http/http-problem.ts';

/** What was read, and whether the data version that was asked for does not exist yet. */
export interface AtVersion<T> {
  found: T;
  unknownDs: boolean;
}

/**
 * Reads as of a data version (null: the newest). One that does not exist yet gives the newest, with
 * `unknownDs` set, so that the page can say so.
 */
export async function atVersion<T>(
  ds: number | null,
  read: (ds: number | null) => Promise<T>,
): Promise<AtVersion<T>> {
  try {
    return { found: await read(ds), unknownDs: false };
  } catch (error) {
    if (ds === null || !(error instanceof HttpProblem) || error.status !== 404) throw error;
    return { found: await read(null), unknownDs: true };
  }
}
