import { createPublicKey, verify } from 'node:crypto';
import { JobOrder, orderMessage } from '../../../lib/contract/job-order.ts';
import type { Lease } from '../../../lib/contract/lease.ts';
import type { AttemptsSeen } from './attempts-seen.ts';

/** What an order is held against. */
export interface OrderRules {
  /** Raw Ed25519 key of the hub that the device was enrolled at, base64url. */
  hubKey: string;
  deviceId: string;
  seen: Pick<AttemptsSeen, 'refusal'>;
}

/** An order that may be carried out, or why not, in one sentence. */
export type CheckedOrder = { order: JobOrder } | { refusal: string };

/**
 * Verifies the signature over the very text of an order, then what stands in it: nothing the schema
 * does not know, this device, this lease, and an attempt that was not begun before.
 */
export function checkOrder(
  { order: signed, jobId, attempt }: Lease,
  rules: OrderRules,
): CheckedOrder {
  if (!isSigned(signed.order, signed.signature, rules.hubKey)) {
    return refused('it is not signed by the hub that this device was enrolled at');
  }
  const parsed = JobOrder.safeParse(parseJson(signed.order));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refused(
      `${issue?.path.join('.') || 'the order'}: ${issue?.message ?? 'not understood'}`,
    );
  }
  const order = parsed.data;
  if (order.deviceId !== rules.deviceId) return refused('it is for another device');
  if (order.jobId !== jobId || order.attempt !== attempt) {
    return refused('it is not the order of this lease');
  }
  const old = rules.seen.refusal(order);
  return old === null ? { order } : { refusal: `The order is refused: ${old}`.slice(0, 200) };
}

function refused(why: string): CheckedOrder {
  return { refusal: `The order is refused: ${why}.`.slice(0, 200) };
}

function isSigned(text: string, signature: string, hubKey: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: hubKey }, format: 'jwk' });
    const message = Buffer.from(orderMessage(text));
    return verify(null, message, key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
