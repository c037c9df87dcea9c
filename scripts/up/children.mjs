import { startChild, whenReady } from './child.mjs';
import { say } from './progress.mjs';
import { Stop } from './stop.mjs';

const tsx = ['--import', 'tsx', '--conditions', 'react-server'];

/**
 * Starts the embedded Postgres on 127.0.0.1 under the data folder.
 *
 * @param {string} data absolute path of the data folder
 * @param {import('./child.mjs').Child[]} children gets the process before it is ready, so that it is
 *   ended also when the person stops `up` until then
 * @returns {Promise<string>} its URL
 */
export async function startPostgres(data, children) {
  const lines = lastLines();
  let found;
  const ready = new Promise((done) => {
    found = done;
  });
  const child = startChild({
    name: 'Postgres',
    file: process.execPath,
    args: [...tsx, 'scripts/postgres.ts', '--with-parent'],
    env: { INFEROMETER_DATA: data },
    onLine: (line) => (line.startsWith('{"url"') ? found(JSON.parse(line).url) : lines.add(line)),
    graceMs: 20_000,
  });
  children.push(child);
  await whenReady(child, ready, lines.text);
  return ready;
}

/**
 * Starts the dashboard and waits until it answers.
 *
 * @param {{ dev: boolean, host: string, port: number, publicUrl: string, data: string, databaseUrl: string }} options
 * @param {import('./child.mjs').Child[]} children gets the process before it is ready
 */
export async function startDashboard({ dev, host, port, publicUrl, data, databaseUrl }, children) {
  const lines = lastLines();
  const child = startChild({
    name: 'The dashboard',
    file: process.execPath,
    args: [
      'node_modules/next/dist/bin/next',
      dev ? 'dev' : 'start',
      '-H',
      host,
      '-p',
      String(port),
    ],
    env: {
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: databaseUrl,
      PUBLIC_URL: publicUrl,
      INFEROMETER_DATA: data,
      HOST: host,
      PORT: String(port),
    },
    onLine: (line) => {
      lines.add(line);
      if (dev || /error/i.test(line)) say(`dashboard: ${line}`);
    },
    graceMs: 15_000,
  });
  children.push(child);
  await whenReady(
    child,
    answers(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/api/health`),
    lines.text,
  );
}

/**
 * Starts the local agent on a job file; its lines go to the terminal.
 *
 * @param {{ data: string, job: string, onLine: (line: string) => void }} options
 */
export function startAgent({ data, job, onLine }) {
  return startChild({
    name: 'The agent',
    file: process.execPath,
    args: ['public/agent/agent.mjs', 'daemon', '--job', job, '--data', data],
    onLine: (line) => {
      say(`agent: ${line}`);
      onLine(line);
    },
    graceMs: 20_000,
  });
}

/** How long the dashboard may take to answer for the first time, ms; a reload build takes longest. */
const answerWithin = 120_000;

async function answers(url) {
  const deadline = Date.now() + answerWithin;
  while (Date.now() < deadline) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Stop(
    `The dashboard did not answer at ${url} within ${answerWithin / 1000} s: look at the database, then start again.`,
  );
}

function lastLines() {
  const kept = [];
  return {
    add: (line) => {
      kept.push(line);
      if (kept.length > 25) kept.shift();
    },
    text: () => kept.join('\n'),
  };
}
