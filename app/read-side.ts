import { headers } from 'next/headers';
import { cache } from 'react';
import type { Result } from '../lib/contract/result.ts';
import { requireReader } from '../lib/server/auth/require-owner.ts';
import { getResult } from '../lib/server/results/get-result.ts';

/** A result without its samples, read once per request; null when there is none of this id. */
export const readSide = cache(async (id: string): Promise<Result | null> => {
  return getResult({ id, viewer: await requireReader(await headers()) });
});
