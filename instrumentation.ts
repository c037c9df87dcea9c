/** Next calls this once in every server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { outliveClosedOutput } = await import('./lib/server/process/closed-output.ts');
  outliveClosedOutput();
  const { watchPeers } = await import('./lib/server/http/peer-address.ts');
  watchPeers();
  const { startQueue } = await import('./lib/server/queue/start-queue.ts');
  startQueue();
}
