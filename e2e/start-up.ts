import { spawn } from 'node:child_process';

/** A running `npm run up` and what it has printed so far. */
export interface RunningUp {
  output: () => string;
  match: (pattern: RegExp) => RegExpMatchArray | null;
  /** Waits until the output matches; fails with the output when it ends or takes too long. */
  printed: (pattern: RegExp, timeoutMs: number) => Promise<void>;
  ended: Promise<number | null>;
  /** SIGTERM, as a service manager would; the exit code. */
  stop: () => Promise<number | null>;
}

/** Starts scripts/up.mjs with its own data folder and port. */
export function startUp(options: {
  data: string;
  port: number;
  job: string;
  env?: Record<string, string>;
}): RunningUp {
  const child = spawn(process.execPath, ['scripts/up.mjs'], {
    env: {
      ...process.env,
      INFEROMETER_DATA: options.data,
      INFEROMETER_JOB: options.job,
      PORT: String(options.port),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const waiters = new Set<() => void>();
  const keep = (chunk: Buffer) => {
    output += chunk.toString('utf8');
    for (const waiter of waiters) waiter();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  const printed = (pattern: RegExp, timeoutMs: number) =>
    new Promise<void>((done, fail) => {
      const finish = (error?: Error) => {
        clearTimeout(timer);
        waiters.delete(check);
        if (error) fail(error);
        else done();
      };
      const check = () => pattern.test(output) && finish();
      const timer = setTimeout(
        () => finish(new Error(`not printed within ${timeoutMs} ms: ${pattern}\n${output}`)),
        timeoutMs,
      );
      waiters.add(check);
      void ended.then((code) =>
        finish(new Error(`ended with ${code} first: ${pattern}\n${output}`)),
      );
      check();
    });
  return {
    output: () => output,
    match: (pattern) => output.match(pattern),
    printed,
    ended,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
