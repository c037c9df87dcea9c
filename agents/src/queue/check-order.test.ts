import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import type { JobOrder } from '../../../lib/contract/job-order.ts';
import type { Lease } from '../../../lib/contract/lease.ts';
import { FakeQueue } from '../../testing/fake-queue.ts';
import { checkOrder } from './check-order.ts';

// J02 of the reliability handbook: what is not signed, not whole, not for here or not new.

const hub = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');
const hubKey = hub.publicKey.export({ format: 'jwk' }).x ?? '';
const queue = new FakeQueue(hub.privateKey);
const uuid = (end: number) => `01900000-0000-7000-8000-${String(end).padStart(12, '0')}`;
const [deviceId, jobId] = [uuid(1), uuid(2)];

const order: JobOrder = {
  version: 1,
  jobId,
  attempt: 2,
  deviceId,
  issuedAt: '2026-11-21T10:00:00.000Z',
  limitS: 3600,
  profile: 'quick',
  work: {
    kind: 'cell',
    entry: { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' },
  },
  models: [],
};

function leaseOf(signed: Lease['order'], change: Partial<Lease> = {}): Lease {
  const leaseToken = 'a'.repeat(43);
  return { jobId, attempt: 2, leaseToken, leaseForS: 60, order: signed, ...change };
}

function check(lease: Lease, lastAttempt = 1) {
  const refusal = ({ attempt }: JobOrder) =>
    attempt > lastAttempt ? null : 'It was begun before.';
  return checkOrder(lease, { hubKey, deviceId, seen: { refusal } });
}

test('an order that the hub signed for this lease is taken', () => {
  expect(check(leaseOf(queue.signed(order)))).toEqual({ order });
});

test.each<[string, Lease, RegExp]>([
  ['unsigned', leaseOf({ ...queue.signed(order), signature: 'A'.repeat(86) }), /not signed/],
  ['signed by another key', leaseOf(queue.signed(order, other.privateKey)), /not signed/],
  [
    'with a changed field',
    leaseOf({
      ...queue.signed(order),
      order: queue.signed(order).order.replace('glyphs-s', 'glyphs-l'),
    }),
    /not signed/,
  ],
  [
    'with another order under the signature of one',
    leaseOf({ ...queue.signed({ ...order, attempt: 3 }), order: queue.signed(order).order }),
    /not signed/,
  ],
  ['with an unknown field', leaseOf(queue.signed({ ...order, command: 'rm -rf /' })), /command/],
  [
    'with an unknown field inside',
    leaseOf(queue.signed({ ...order, work: { ...order.work, path: '/etc/passwd' } })),
    /path/,
  ],
  ['of another version', leaseOf(queue.signed({ ...order, version: 2 })), /version/],
  ['without a limit', leaseOf(queue.signed({ ...order, limitS: null })), /limitS/],
  ['for another device', leaseOf(queue.signed({ ...order, deviceId: uuid(9) })), /another device/],
  ['of another job', leaseOf(queue.signed({ ...order, jobId: uuid(9) })), /of this lease/],
  ['of another attempt', leaseOf(queue.signed({ ...order, attempt: 1 })), /of this lease/],
  ['that is no JSON', leaseOf(queue.signed('once upon a time')), /the order/],
])('an order %s is refused', (_name, lease, reason) => {
  const checked = check(lease);
  expect('refusal' in checked && checked.refusal).toMatch(reason);
  expect('refusal' in checked && checked.refusal.length).toBeLessThanOrEqual(200);
});

test('an order that was begun before is not played again', () => {
  expect(check(leaseOf(queue.signed(order)), 2)).toEqual({
    refusal: 'The order is refused: It was begun before.',
  });
});
