import { headers } from 'next/headers';
import { cache } from 'react';
import type { Result } from '../../../lib/contract/result.ts';
import { requireReader } from '../../../lib/server/auth/require-owner.ts';
import { HttpProblem } from '../../../lib/server/http/http-problem.ts';
import { getResult } from '../../../lib/server/results/get-result.ts';

/**
 * A result, with its samples unless they are too many, read once per request, with what was known of it
 * as of `ds`; null when no reader may see one by this id.
 */
export const readResult = cache(
  async (id: string, ds: number | null = null): Promise<Result | null> => {
    try {
      const viewer = await requireReader(await headers());
      return await getResult({ id, samples: 'when few', viewer, ds });
    } catch (error) {
      if (error instanceof HttpProblem && (error.status === 404 || error.status === 400)) {
        return null;
      }
      throw error;
    }
  },
);
