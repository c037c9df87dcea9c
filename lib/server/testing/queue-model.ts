import type { JobFacts } from './queue.ts';

/** What the queue shall do, in a hundred lines and without a database: time is a number of seconds. */

export interface ModelInstance {
  id: string;
  boot: string;
}

export interface ModelJob {
  id: string;
  rank: number;
  candidates: string[];
  state: string;
  attempts: number;
  /** Leases so far; the number of the running one while it is held. */
  leases: number;
  holder: string | null;
  claimId: string;
  instanceId: string;
  until: number;
  cancelling: boolean;
}

export interface ModelDevice {
  id: string;
  instance: ModelInstance | null;
  heardAt: number | null;
  paused: boolean;
}

type Outcome = 'done' | 'failed' | 'unsupported' | 'cancelled' | 'returned' | 'lost';

const held = (job: ModelJob) => ['leased', 'cooling', 'running', 'uploading'].includes(job.state);

export class QueueModel {
  now = 0;
  readonly jobs: ModelJob[] = [];
  readonly devices: ModelDevice[] = [];
  readonly claims = new Map<string, { job: ModelJob; attempt: number }>();

  ownJob(device: ModelDevice): ModelJob | undefined {
    return this.jobs.find((job) => held(job) && job.holder === device.id);
  }

  /** What a request for work gets; `another` when the instance is sent away. */
  ask(device: ModelDevice, instance: ModelInstance, claimId: string): ModelJob | null | 'another' {
    const own = this.ownJob(device);
    const spoke = device.heardAt !== null && this.now - device.heardAt < 60;
    const living = spoke || (own !== undefined && own.until > this.now);
    const before = device.instance;
    if (before && before.id !== instance.id && before.boot !== instance.boot && living) {
      return 'another';
    }
    device.instance = instance;
    device.heardAt = this.now;
    if (own && !this.#keeps(own, instance, claimId)) this.close(own, 'lost');
    const claimed = this.claims.get(claimId);
    if (claimed) {
      const { job, attempt } = claimed;
      if (!this.holds(device, job, attempt) || job.until <= this.now) return null;
      job.instanceId = instance.id;
      return job;
    }
    if (device.paused || this.ownJob(device)) return null;
    const [next] = this.jobs
      .filter((job) => job.state === 'queued' && job.candidates.includes(device.id))
      .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
    if (!next) return null;
    next.state = 'leased';
    next.holder = device.id;
    next.attempts++;
    next.leases++;
    next.until = this.now + 60;
    next.claimId = claimId;
    next.instanceId = instance.id;
    this.claims.set(claimId, { job: next, attempt: next.leases });
    return next;
  }

  #keeps(own: ModelJob, instance: ModelInstance, claimId: string): boolean {
    return own.until > this.now && (own.claimId === claimId || own.instanceId === instance.id);
  }

  holds(device: ModelDevice, job: ModelJob, attempt: number): boolean {
    return held(job) && job.holder === device.id && job.leases === attempt;
  }

  leave(device: ModelDevice): void {
    device.heardAt = null;
    const own = this.ownJob(device);
    if (own && own.instanceId === device.instance?.id) this.close(own, 'returned');
  }

  sweep(): number {
    const over = this.jobs.filter((job) => held(job) && job.until <= this.now);
    for (const job of over) this.close(job, 'lost');
    return over.length;
  }

  cancel(job: ModelJob): void {
    if (job.state === 'queued') job.state = 'cancelled';
    else if (held(job)) job.cancelling = true;
  }

  close(job: ModelJob, outcome: Outcome): void {
    const left = job.candidates.filter((id) => outcome !== 'unsupported' || id !== job.holder);
    if (outcome === 'done' || outcome === 'failed' || outcome === 'cancelled') job.state = outcome;
    else if (job.cancelling) job.state = 'cancelled';
    else if (left.length === 0) job.state = 'unsupported';
    else if (outcome === 'lost' && job.attempts >= 3) job.state = 'expired';
    else job.state = 'queued';
    const counts = outcome !== 'returned' && (outcome !== 'unsupported' || left.length === 0);
    if (!counts || (outcome === 'unsupported' && job.cancelling)) job.attempts--;
    if (job.state === 'queued') job.candidates = left;
  }

  /** The model's jobs as the database would have them. */
  facts(): Map<string, Pick<JobFacts, 'state' | 'attempts' | 'entries'>> {
    const facts = ({ state, attempts, candidates }: ModelJob) => {
      return { state, attempts, entries: state === 'queued' ? candidates.length : 0 };
    };
    return new Map(this.jobs.map((job) => [job.id, facts(job)]));
  }
}
