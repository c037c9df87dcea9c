import type { EnrolmentProgress } from '../../../lib/contract/enrolment.ts';
import { testId } from './device.ts';

/** An enrolment whose code was made at 14:21, and what came of it. */
export function makeEnrolment(given: Partial<EnrolmentProgress> = {}): EnrolmentProgress {
  return {
    id: testId(50),
    step: 'waiting',
    createdAt: '2026-11-21T14:21:00.000Z',
    expiresAt: '2026-11-21T14:36:00.000Z',
    revokedAt: null,
    contact: null,
    device: null,
    firstResult: null,
    failure: null,
    ...given,
  };
}

export const contact = {
  at: '2026-11-21T14:24:51.000Z',
  address: '10.0.0.31',
  os: 'linux',
  arch: 'aarch64',
  libc: 'glibc 2.36',
};

export const enrolledDevice = {
  id: testId(1),
  name: 'shelf-pi4',
  enrolledAt: '2026-11-21T14:25:06.000Z',
  confirmedAt: null,
};
