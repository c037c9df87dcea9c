import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { JobOrder } from '../../../lib/contract/job-order.ts';
import { Moment, Uuid7 } from '../../../lib/contract/primitives.ts';
import { writeDurably } from '../hub/durable-file.ts';

const Seen = z.object({
  attempt: z.number().int(),
  issuedAt: Moment,
  /** Its results, once every run of them was received: then there is nothing left to measure. */
  finished: z.array(Uuid7).nullable().default(null),
});
const SeenFile = z.object({
  version: z.literal(1),
  /** Orders as old as this one are no longer told apart, and refused. */
  forgottenUntil: Moment.nullable(),
  jobs: z.record(z.string(), Seen),
});
type SeenFile = z.infer<typeof SeenFile>;

const mostJobs = 2000;

/**
 * The attempts of jobs that this device has begun, on disk before each begins, so that an old order
 * cannot be played to it again. The oldest are forgotten together with everything as old: `issuedAt`
 * is the hub's own clock, which alone decides.
 */
export class AttemptsSeen {
  readonly #file: string;
  #seen: SeenFile;

  /** @throws Error when the file is there and cannot be understood */
  constructor(file: string) {
    this.#file = file;
    this.#seen = readSeen(file);
  }

  /** Why an order was seen before, in one sentence; null when it is new. */
  refusal({ jobId, attempt, issuedAt }: JobOrder): string | null {
    const seen = this.#seen.jobs[jobId];
    if (seen && attempt <= seen.attempt) {
      return `Attempt ${attempt} of this job was begun before (the last one was ${seen.attempt}).`;
    }
    const { forgottenUntil } = this.#seen;
    if (!seen && forgottenUntil !== null && issuedAt <= forgottenUntil) {
      return `The order of ${issuedAt} is older than what this device remembers.`;
    }
    return null;
  }

  /** The results of an earlier attempt that was finished, and whose end the hub has not heard. */
  finished(jobId: string): string[] | null {
    return this.#seen.jobs[jobId]?.finished ?? null;
  }

  /** @throws the error of the system call when it cannot be made durable */
  begin({ jobId, attempt, issuedAt }: JobOrder): void {
    const finished = this.finished(jobId);
    this.#write({ ...this.#seen.jobs, [jobId]: { attempt, issuedAt, finished } });
  }

  /** @throws the error of the system call when it cannot be made durable */
  finish(jobId: string, resultIds: string[]): void {
    const seen = this.#seen.jobs[jobId];
    if (seen) this.#write({ ...this.#seen.jobs, [jobId]: { ...seen, finished: resultIds } });
  }

  #write(jobs: SeenFile['jobs']): void {
    const byAge = Object.entries(jobs).sort(([, a], [, b]) => (a.issuedAt < b.issuedAt ? -1 : 1));
    const dropped = byAge.slice(0, Math.max(0, byAge.length - mostJobs));
    const forgottenUntil = dropped.at(-1)?.[1].issuedAt ?? this.#seen.forgottenUntil;
    const kept = Object.fromEntries(byAge.slice(dropped.length));
    const seen: SeenFile = { version: 1, forgottenUntil, jobs: kept };
    const text = JSON.stringify(seen);
    writeDurably(this.#file, `${this.#file}.${process.pid}.tmp`, Buffer.from(text));
    this.#seen = seen;
  }
}

function readSeen(file: string): SeenFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (absent) return { version: 1, forgottenUntil: null, jobs: {} };
    throw error;
  }
  try {
    return SeenFile.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `${file} cannot be understood: move it away; orders from before could then be repeated once.`,
    );
  }
}
