import { type ChildProcess, fork } from 'node:child_process';
import { endWords, memoryKills, withMemoryWords } from './end-words.ts';
import { livingChildren } from './living-children.ts';
import { ChildMessage, type Outcome, type ParentMessage, type Task } from './messages.ts';
import { OutputTail } from './output-tail.ts';

/** How a forked child ended. */
export type ChildEnd =
  | { kind: 'done'; outcome: Outcome; spawnNs: number | null }
  | { kind: 'failed'; phase: string; message: string; spawnNs: number | null };

/** What the agent does while a child works; each is called outside the child's measured window. */
export interface ChildHooks {
  onWindow?(edge: 'start' | 'end', sampleMs: number | null): void;
  onCheckpoint?(name: 'loaded' | 'used', pid: number): void;
}

/** The word on the command line that turns the agent's file into a child. */
export const childMode = '__child';

/**
 * Room for a window's garbage, so that V8 rarely collects inside it. Not in memory runs, where it
 * would be counted.
 */
const latencyFlags = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

/**
 * Runs one task in a fresh process of the agent's own file, in a process group of its own. The
 * group is killed when the time is up or the child has ended, so that nothing is left behind.
 */
export function forkChild(
  agentFile: string,
  task: Task,
  limitMs: number,
  hooks: ChildHooks = {},
): Promise<ChildEnd> {
  const flags = task.kind === 'latency' ? latencyFlags : [];
  const kills = memoryKills();
  const forkedAt = process.hrtime.bigint();
  const child = fork(agentFile, [childMode], {
    execArgv: [...process.execArgv, '--expose-gc', ...flags],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  const forget = livingChildren.add(child);
  const tail = new OutputTail(child);
  return new Promise((resolve) => {
    let phase = 'spawn';
    let spawnNs: number | null = null;
    let end: ChildEnd | null = null;
    let expired = false;
    const timer = setTimeout(() => {
      expired = true;
      killGroup(child);
    }, limitMs);
    child.on('message', (raw) => {
      const parsed = ChildMessage.safeParse(raw);
      if (!parsed.success) return;
      const message = parsed.data;
      if (message.type === 'hello') {
        spawnNs = Number(message.atNs - forkedAt);
        reply(child, { type: 'task', task });
      } else if (message.type === 'phase') phase = message.phase;
      else if (message.type === 'window') {
        hooks.onWindow?.(message.edge, message.sampleMs);
      } else if (message.type === 'checkpoint') {
        hooks.onCheckpoint?.(message.name, child.pid ?? 0);
        reply(child, { type: 'go' });
      } else if (message.type === 'done') end = { kind: 'done', outcome: message.outcome, spawnNs };
      else end = { kind: 'failed', phase: message.phase, message: message.message, spawnNs };
    });
    const settle = (why: string) => {
      clearTimeout(timer);
      killGroup(child);
      forget();
      if (end?.kind === 'done') {
        resolve(end);
        return;
      }
      // Only now all of its output is here: messages and output come by different ways.
      const told = end && withMemoryWords(end.message, tail.text);
      const message = expired ? `no result within ${Math.round(limitMs / 1000)} s` : (told ?? why);
      const failed = { kind: 'failed' as const, phase: end?.phase ?? phase, spawnNs };
      resolve({ ...failed, message: tail.explain(message) });
    };
    child.on('error', (error) => settle(error.message));
    // What the child has started may hold its output open: the group ends with it.
    child.on('exit', () => killGroup(child));
    child.on('close', (code, signal) => {
      const killed = kills !== null && (memoryKills() ?? 0) > kills;
      settle(endWords(code, signal, tail.text, killed));
    });
  });
}

/** Ends a child and everything it has started. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The whole group has gone already.
  }
}

function reply(child: ChildProcess, message: ParentMessage): void {
  // A child that dies while we write is reported by its end, not by this write.
  child.send(message, () => undefined);
}
