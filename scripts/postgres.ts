import { type EmbeddedPostgres, startEmbedded } from '../lib/server/postgres/start-embedded.ts';

/**
 * Keeps the embedded Postgres running: prints `{"url": ...}` as its first line of stdout once it
 * accepts connections, and ends it cleanly on SIGTERM, on SIGINT, or with `--with-parent` when stdin
 * (held by the parent as a pipe) closes. Further arguments: `--data DIR` and, if it must be a certain
 * one, `--port N`.
 */
function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

const dataDir = argument('--data') ?? process.env.INFEROMETER_DATA ?? './data';
const port = argument('--port');
let server: EmbeddedPostgres | undefined;
let stopping = false;
const stop = () => {
  if (stopping) return;
  stopping = true;
  void server?.stop();
};
// From the beginning: a Postgres that is just starting is ended as well, once it can be.
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
if (process.argv.includes('--with-parent')) process.stdin.on('end', stop).resume();
try {
  server = await startEmbedded({
    dataDir,
    port: port === undefined ? undefined : Number(port),
    say: (line) => console.error(line),
  });
  if (stopping) {
    await server.stop();
    process.exit(0);
  }
  console.log(JSON.stringify({ url: server.url }));
  const code = await server.exited;
  if (!stopping) console.error(`Postgres ended by itself (exit code ${code}).`);
  process.exit(stopping ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
