import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAgent } from '../../scripts/build-agent.ts';
import { ledgerVersion } from './oracle.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** A replacement in the text of a built agent, to show that a test notices when a guard is gone. */
export interface Patch {
  /** Its groups may be used in `to`; the bundler renames what would clash. */
  from: RegExp;
  to: string;
}

/** How a process ended. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

/** A folder with a built agent, the ledger runtime and a one-cell job, removed by `close`. */
export class AgentBench {
  readonly folder = mkdtempSync(join(tmpdir(), 'agent-bench-'));
  readonly ledger = join(this.folder, 'ledger');
  readonly job = join(this.folder, 'job.json');
  readonly #children = new Set<ChildProcess>();

  /**
   * Builds the agent; `cell` is the one line of its job.
   *
   * @param readable its text can be patched; false for what devices get
   */
  static async open(
    cell: Record<string, string>,
    profile = 'quick',
    readable = true,
  ): Promise<AgentBench> {
    const bench = new AgentBench();
    await buildAgent(join(bench.folder, 'agent'), { readable });
    bench.#unwait();
    const runtime = join(bench.folder, 'runtimes/node_modules/onnxruntime-node');
    mkdirSync(runtime, { recursive: true });
    mkdirSync(bench.ledger);
    copyFileSync(join(here, 'ledger-runtime.cjs'), join(runtime, 'index.js'));
    writeFileSync(
      join(runtime, 'package.json'),
      JSON.stringify({ name: 'onnxruntime-node', version: ledgerVersion }),
    );
    const job = { version: 1, name: 'fault', profile, cells: [cell] };
    writeFileSync(bench.job, JSON.stringify(job));
    return bench;
  }

  /** Other programs on the test's machine are not waited for: the ledger's clock is its own. */
  #unwait(): void {
    const text = readFileSync(this.agentFile, 'utf8');
    const changed = text.replace(/\blookMs ?= ?[0-9e]+;/, 'lookMs = 0;');
    if (changed === text) throw new Error('The build does not look at the load as it did.');
    writeFileSync(this.agentFile, changed);
  }

  get agentFile(): string {
    return join(this.folder, 'agent/agent.mjs');
  }

  /**
   * A copy of the built agent with parts of its text replaced.
   *
   * @throws Error when a part does not occur: a guard that moved must not pass as removed
   */
  patched(name: string, patches: readonly Patch[]): string {
    let text = readFileSync(this.agentFile, 'utf8');
    for (const { from, to } of patches) {
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`The build does not contain: ${from}`);
      text = changed;
    }
    const file = join(this.folder, 'agent', `${name}.mjs`);
    writeFileSync(file, text);
    return file;
  }

  /**
   * Starts a command of the agent.
   *
   * @param before other programs that it runs under
   * @param ledger where its runtime writes what it has done
   */
  start(
    agentFile: string,
    args: readonly string[],
    before: readonly string[] = [],
    ledger = this.ledger,
  ): ChildProcess {
    const runtimes = ['--runtimes', join(this.folder, 'runtimes')];
    const line = [...before, process.execPath, agentFile, ...runtimes, ...args];
    const child = spawn(line[0] ?? '', line.slice(1), {
      env: { ...process.env, LEDGER_DIR: ledger, UV_THREADPOOL_SIZE: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#children.add(child);
    child.on('exit', () => this.#children.delete(child));
    return child;
  }

  /** Starts a command of the agent and waits for its end. */
  run(agentFile: string, args: readonly string[], before: readonly string[] = []): Promise<Ended> {
    return ended(this.start(agentFile, args, before));
  }

  close(): void {
    for (const child of this.#children) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Waits for the end of a process. */
export function ended(child: ChildProcess): Promise<Ended> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, output }));
  });
}
