import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { type AgentBench, type Ended, ended } from '../testing/agent-bench.ts';
import { hubOfTest } from '../testing/bench-of-file.ts';
import type { FakeHub } from '../testing/fake-hub.ts';
import type { FakeJob, Ordered } from '../testing/fake-queue.ts';
import { type Durable, durableRecords } from '../testing/oracle.ts';
import { filledOutbox } from './filled-outbox.ts';

/** A running agent that works for a queue. */
export interface RunningAgent {
  child: ChildProcess;
  end: Promise<Ended>;
}

/** An order for the bench's cell. */
export const ordered: Ordered = {
  work: {
    kind: 'cell',
    entry: { model: 'mobilenet-v2', runtime: 'onnxruntime-node', precision: 'fp32' },
  },
};

/** A device of its own at a fake hub, which has a queue for it. */
export class LeasedDevice {
  readonly hub: FakeHub;
  readonly data: string;
  /** Reports that were on disk at some moment, so that they may never be lost. */
  readonly durable: Durable[];
  readonly #bench: AgentBench;

  private constructor(bench: AgentBench, hub: FakeHub, data: string, durable: Durable[]) {
    this.#bench = bench;
    this.hub = hub;
    this.data = data;
    this.durable = durable;
  }

  /** Enrolled; at a hub of the running test's own unless it shares one. */
  static async enrolled(bench: AgentBench, shared?: FakeHub): Promise<LeasedDevice> {
    const hub = shared ?? (await hubOfTest());
    const { data, durable } = await filledOutbox(bench, hub, 0);
    return new LeasedDevice(bench, hub, data, durable);
  }

  /** Starts a daemon that works for the queue alone. */
  start(agentFile = this.#bench.agentFile, before: readonly string[] = []): RunningAgent {
    const child = this.#bench.start(agentFile, ['daemon', '--data', this.data], before);
    return { child, end: ended(child) };
  }

  /** Remembers what is on the disk now. */
  note(): void {
    this.durable.push(...durableRecords(this.data));
  }

  /** Waits until jobs have ended well and nothing waits in the outbox. */
  async drained(jobs: readonly FakeJob[], limitMs = 60_000): Promise<boolean> {
    return until(
      () => jobs.every(({ state }) => state === 'done') && durableRecords(this.data).length === 0,
      limitMs,
    );
  }

  /** Forked children of the bench's agent that run now. */
  children(): string[] {
    return readdirSync('/proc').filter((pid) => {
      if (!/^[0-9]+$/.test(pid)) return false;
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return line.includes(this.#bench.folder) && line.includes('__child');
      } catch {
        return false;
      }
    });
  }
}

/** Stops an agent and waits for its end. */
export async function stopped({ child, end }: RunningAgent): Promise<Ended> {
  child.kill('SIGTERM');
  return end;
}

/** Whether a condition came to hold in time. */
export async function until(condition: () => boolean, limitMs = 60_000): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  while (!condition()) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return true;
}
