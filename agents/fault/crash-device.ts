import { type ChildProcess, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgentBench, Ended } from '../testing/agent-bench.ts';
import { ended } from '../testing/agent-bench.ts';
import { enrolFolder } from '../testing/enrolled-folder.ts';
import { FakeHub } from '../testing/fake-hub.ts';
import { durableRecords, violations } from '../testing/oracle.ts';
import { type CrashPoint, crashCalls } from './crash-points.ts';

const drainLimitMs = 60_000;

/** True where system calls can be counted and ended. */
export const straced = spawnSync('strace', ['-V']).status === 0;

/** What came of a daemon that was let work to its end. */
export interface Drained {
  /** Its system calls; empty without strace. */
  trace: string;
  /** Whether the hub has everything. */
  drained: boolean;
  end: Ended;
}

/** A device of its own with a hub of its own, on the bench's agent. */
export class CrashDevice {
  readonly hub = new FakeHub();
  readonly data: string;
  /** Its own: others may be at work beside it. */
  readonly ledger: string;
  readonly #bench: AgentBench;
  readonly #agentFile: string;
  #traces = 0;

  private constructor(bench: AgentBench, agentFile: string) {
    this.#bench = bench;
    this.#agentFile = agentFile;
    this.data = mkdtempSync(join(bench.folder, 'data-'));
    this.ledger = mkdtempSync(join(bench.folder, 'ledger-'));
  }

  /** Enrolled, with the models in the bench's cache already built. */
  static async enrolled(bench: AgentBench, agentFile: string): Promise<CrashDevice> {
    const device = new CrashDevice(bench, agentFile);
    const cache = join(bench.folder, 'cache');
    if (existsSync(cache)) cpSync(cache, join(device.data, 'cache'), { recursive: true });
    const address = await device.hub.listen();
    await enrolFolder(device.hub, address, device.data);
    return device;
  }

  /** Keeps what was built for the devices after this one. */
  keepCache(): void {
    const cache = join(this.#bench.folder, 'cache');
    mkdirSync(cache, { recursive: true });
    cpSync(join(this.data, 'cache'), cache, { recursive: true });
  }

  /**
   * Lets the daemon work until the hub has everything, then stops it; returns its trace.
   *
   * @param fault what strace injects meanwhile
   */
  async drain(limitMs = drainLimitMs, fault?: string): Promise<Drained> {
    const log = join(this.data, `trace-${this.#traces++}.log`);
    const what = ['-e', `trace=${crashCalls.join()}`];
    if (fault) what.push('-e', `inject=${fault}`);
    const strace = straced ? ['strace', '-D', '-y', '-s', '200', '-o', log, ...what] : [];
    const child = this.#start(strace);
    const end = ended(child);
    let over = false;
    end.then(() => {
      over = true;
    });
    const deadline = Date.now() + limitMs;
    const idle = () => this.drained && durableRecords(this.data).length === 0;
    while (!over && !idle() && Date.now() < deadline) await pause(20);
    child.kill('SIGTERM');
    const result = await end;
    // The tracer writes its last lines when the agent has gone.
    if (straced) await pause(50);
    // A device that had nothing left to do was stopped before the tracer began.
    const trace = existsSync(log) ? readFileSync(log, 'utf8') : '';
    return { trace, drained: this.drained, end: result };
  }

  /** Ends the daemon at one system call, starts it again, and says what was violated. */
  async crashAt(point: CrashPoint, limitMs = drainLimitMs): Promise<string[]> {
    const log = join(this.data, 'killed.log');
    const inject = `inject=${point.syscall}:signal=SIGKILL:when=${point.when}`;
    const calls = `trace=${point.syscall},rename`;
    const strace = ['strace', '-D', '-y', '-o', log, '-e', calls, '-e', inject];
    const killed = await ended(this.#start(strace));
    if (killed.signal !== 'SIGKILL') {
      return [`the fault was never injected at ${point.line}: ${killed.output}`];
    }
    await pause(50);
    const measured = recordsRenamed(readFileSync(log, 'utf8'));
    const durable = durableRecords(this.data);
    const { trace, drained, end } = await this.drain(limitMs);
    const found = violations(this.hub, durable, this.ledger);
    for (const name of recordsRenamed(trace)) {
      if (measured.includes(name)) found.push(`lost: ${name} was on disk, and measured again`);
    }
    if (!drained) found.push(`not drained: ${end.output}`);
    return found.map((violation) => `${violation} (killed at ${point.line})`);
  }

  async close(): Promise<void> {
    await this.hub.close();
  }

  get drained(): boolean {
    return this.hub.claims.size > 0 && this.hub.complete;
  }

  #start(strace: readonly string[]): ChildProcess {
    const daemon = ['daemon', '--job', this.#bench.job, '--data', this.data];
    return this.#bench.start(this.#agentFile, daemon, strace, this.ledger);
  }
}

/** Names of the records that a traced process has put into its outbox. */
function recordsRenamed(trace: string): string[] {
  const lines = trace.matchAll(/^rename\("[^"]*\/outbox\/tmp\/[^"]*", "([^"]*\.run)"\) = 0$/gm);
  return [...lines].map((line) => line[1] ?? '');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
