import { headers } from 'next/headers';
import { cache } from 'react';
import { requireReader } from '../../../lib/server/auth/require-owner.ts';
import { combinationHistory } from '../../../lib/server/combinations/combination-history.ts';

/** A combination's history and who reads it, read once per request; null when there is none. */
export const readHistory = cache(async (sha256: string) => {
  const viewer = await requireReader(await headers());
  const history = await combinationHistory(sha256, viewer);
  return history && { history, owner: viewer === 'owner' };
});
