import 'server-only';
import { canonicalJson } from '../../codec/canonical-json.ts';
import { type JobOrder, orderMessage, type SignedOrder } from '../../contract/job-order.ts';
import type { Context } from '../context.ts';
import { hubKey } from '../keys/hub-key.ts';
import { attemptLimitS } from './attempt-limit.ts';

/** What an order is made of; the same values give the same bytes and signature again. */
export interface Ordered {
  jobId: string;
  attempt: number;
  deviceId: string;
  leasedAt: Date;
  estimatedS: number | null;
  profile: JobOrder['profile'];
  work: JobOrder['work'];
  models: JobOrder['models'];
}

/** The order of one attempt, as the device verifies it. */
export function signedOrder(ctx: Context, ordered: Ordered): SignedOrder {
  const { jobId, attempt, deviceId, leasedAt, estimatedS, profile, work, models } = ordered;
  const body: JobOrder = {
    version: 1,
    jobId,
    attempt,
    deviceId,
    issuedAt: leasedAt.toISOString(),
    limitS: attemptLimitS(estimatedS),
    profile,
    work,
    models,
  };
  const order = canonicalJson(body);
  return { order, signature: hubKey(ctx).sign(orderMessage(order)) };
}
