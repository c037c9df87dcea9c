import { type KeyObject, randomBytes, sign } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { canonicalJson } from '../../lib/codec/canonical-json.ts';
import { type JobOrder, orderMessage } from '../../lib/contract/job-order.ts';
import {
  type Hold,
  type Lease,
  LeaseEnd,
  LeaseRequest,
  type RenewReply,
  RenewRequest,
} from '../../lib/contract/lease.ts';
import { problem, type Reply } from './fake-reply.ts';

/** What a test puts into the queue. */
export type Ordered = Pick<JobOrder, 'work'> &
  Partial<Pick<JobOrder, 'profile' | 'models' | 'limitS'>>;

/** A job of the fake queue, and everything that was said of it. */
export interface FakeJob {
  id: string;
  ordered: Ordered;
  state: 'queued' | 'held' | LeaseEnd['outcome'] | 'lost';
  attempt: number;
  deviceId: string | null;
  token: string | null;
  claimId: string | null;
  untilMs: number;
  cancel: boolean;
  renewals: RenewRequest[];
  ends: LeaseEnd[];
}

/** Changes the order of a lease before it is sent, as an attacker would. */
export type Tamper = (lease: Lease, order: JobOrder) => Lease;

/** The queue of a hub in memory: leases with fencing tokens, by the contract's rules. */
export class FakeQueue {
  readonly jobs: FakeJob[] = [];
  /** Every request for work that was understood, in order. */
  readonly polls: LeaseRequest[] = [];
  readonly #signingKey: KeyObject;
  readonly #waiting = new Set<() => void>();
  readonly #instances = new Map<string, { id: string; boot: string; heardMs: number }>();
  leaseMs = 60_000;
  hold: Hold | null = null;
  tamper: Tamper = (lease) => lease;

  constructor(signingKey: KeyObject) {
    this.#signingKey = signingKey;
  }

  /** Puts a job into the queue of every device. */
  add(ordered: Ordered): FakeJob {
    const none = { deviceId: null, token: null, claimId: null, untilMs: 0, cancel: false };
    const job: FakeJob = {
      ...{ id: uuidv7(), ordered, state: 'queued', attempt: 0 },
      ...none,
      ...{ renewals: [], ends: [] },
    };
    this.jobs.push(job);
    this.#ring();
    return job;
  }

  /** Whether a claim under this lease may be made. */
  holds(lease: { jobId: string; attempt: number; leaseToken: string }): boolean {
    this.#expire();
    return this.jobs.some(
      ({ id, state, attempt, token }) =>
        id === lease.jobId &&
        state === 'held' &&
        attempt === lease.attempt &&
        token === lease.leaseToken,
    );
  }

  async lease(deviceId: string, json: unknown, gone: AbortSignal): Promise<Reply> {
    const parsed = LeaseRequest.safeParse(json);
    if (!parsed.success) return problem(422, JSON.stringify(parsed.error.issues.slice(0, 3)));
    const request = parsed.data;
    this.polls.push(request);
    if (this.#isAnother(deviceId, request)) {
      return problem(409, 'Another instance speaks for this device.', 'another-instance');
    }
    if (request.leaving) {
      for (const job of this.jobs) if (job.deviceId === deviceId) this.#requeue(job);
      this.#instances.delete(deviceId);
      return { status: 200, value: { lease: null, hold: null } };
    }
    const until = Date.now() + request.waitS * 1000;
    for (;;) {
      const lease = this.#take(deviceId, request);
      if (lease) return { status: 200, value: { lease, hold: null } };
      if (this.hold || Date.now() >= until || gone.aborted) break;
      await this.#rung(until - Date.now(), gone);
    }
    return { status: 200, value: { lease: null, hold: this.hold } };
  }

  renew(jobId: string, json: unknown): Reply {
    const request = RenewRequest.parse(json);
    const job = this.#held(jobId, request.leaseToken);
    if (!job) return problem(409, 'The lease is over.', 'lease-lost');
    job.renewals.push(request);
    job.untilMs = Date.now() + this.leaseMs;
    const value: RenewReply = { leaseForS: this.leaseMs / 1000, cancel: job.cancel };
    return { status: 200, value };
  }

  end(jobId: string, json: unknown): Reply {
    const request = LeaseEnd.parse(json);
    const job = this.#held(jobId, request.leaseToken);
    if (!job) return problem(409, 'The lease is over.', 'lease-lost');
    job.ends.push(request);
    if (request.outcome === 'returned') this.#requeue(job);
    else Object.assign(job, { state: request.outcome, token: null });
    return { status: 200, value: {} };
  }

  #take(deviceId: string, { claimId, state, wants }: LeaseRequest): Lease | null {
    if (wants === false) return null;
    this.#expire();
    const again = this.jobs.find((job) => job.state === 'held' && job.claimId === claimId);
    const job = again ?? this.jobs.find((one) => one.state === 'queued');
    const holding = this.jobs.some((one) => one.state === 'held' && one.deviceId === deviceId);
    if (!job || (!again && (holding || this.hold || state.spoolFull))) return null;
    if (!again) {
      const token = randomBytes(32).toString('base64url');
      const untilMs = Date.now() + this.leaseMs;
      const attempt = job.attempt + 1;
      Object.assign(job, { state: 'held', attempt, deviceId, token, claimId, untilMs });
    }
    return this.#leaseOf(job, deviceId);
  }

  #leaseOf({ id: jobId, attempt, token, ordered }: FakeJob, deviceId: string): Lease {
    const order: JobOrder = {
      ...{ version: 1, jobId, attempt, deviceId, issuedAt: new Date().toISOString() },
      ...{ limitS: 3600, profile: 'quick', models: [] },
      ...ordered,
    };
    const lease = { jobId, attempt, leaseToken: token ?? '', leaseForS: this.leaseMs / 1000 };
    return this.tamper({ ...lease, order: this.signed(order) }, order);
  }

  /** An order, or anything else, as the hub signs it. */
  signed(order: unknown, key: KeyObject = this.#signingKey): Lease['order'] {
    const text = canonicalJson(order);
    const signature = sign(null, Buffer.from(orderMessage(text)), key).toString('base64url');
    return { order: text, signature };
  }

  /** Another instance, of this boot, speaks for a device. */
  heard(deviceId: string, boot: string): void {
    this.#instances.set(deviceId, { id: uuidv7(), boot, heardMs: Date.now() });
  }

  #isAnother(deviceId: string, { instance, leaving }: LeaseRequest): boolean {
    const last = this.#instances.get(deviceId);
    const living = last && Date.now() - last.heardMs < 60_000 && last.boot !== instance.boot;
    if (!living && !leaving) this.#instances.set(deviceId, { ...instance, heardMs: Date.now() });
    return living === true;
  }

  #held(jobId: string, token: string): FakeJob | null {
    this.#expire();
    const job = this.jobs.find(({ id }) => id === jobId);
    return job?.state === 'held' && job.token === token ? job : null;
  }

  #expire(): void {
    for (const job of this.jobs) {
      if (job.state === 'held' && Date.now() >= job.untilMs) this.#requeue(job);
    }
  }

  #requeue(job: FakeJob): void {
    if (job.state !== 'held') return;
    Object.assign(job, { state: 'queued', token: null, claimId: null });
    this.#ring();
  }

  #ring(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  #rung(ms: number, gone: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        gone.removeEventListener('abort', wake);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.min(ms, 200));
      this.#waiting.add(wake);
      gone.addEventListener('abort', wake);
    });
  }
}
