import 'server-only';
import { type Context, serverContext } from '../context.ts';
import { queueBell } from './queue-bell.ts';
import { startSweeper } from './start-sweeper.ts';

declare global {
  /** Set once the queue runs in this process: a reload in development must not start it twice. */
  var inferometerQueueRuns: boolean | undefined;
}

/** What the queue needs of every server process: the sweep, and waits that end when it is to stop. */
export function startQueue(ctx: Context = serverContext()): void {
  if (globalThis.inferometerQueueRuns) return;
  globalThis.inferometerQueueRuns = true;
  startSweeper(ctx);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => queueBell(ctx).close());
  }
}
