import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAgent, buildDashboard, generate } from './build.mjs';
import { startAgent, startDashboard, startPostgres } from './children.mjs';
import { endCommands, runCommand } from './command.mjs';
import { install } from './install.mjs';
import { sayLan } from './lan.mjs';
import { lockData } from './lock.mjs';
import { keepPacks } from './packs.mjs';
import { say, step } from './progress.mjs';
import { readSettings, requireFreePort, requireWritable } from './settings.mjs';
import { Stop } from './stop.mjs';

const tsx = ['--import', 'tsx', '--conditions', 'react-server'];

/**
 * Brings everything up, then waits until it is told to stop, then ends what it started in order:
 * agent, dashboard, database.
 *
 * @param {{ dev: boolean, lan: boolean, env: Record<string, string | undefined> }} options
 * @throws {Stop} with one sentence when something a person can mend is wrong
 */
export async function up({ dev, lan, env }) {
  const settings = readSettings(env, { lan });
  requireWritable(settings.data);
  const unlock = lockData(settings.data);
  const children = [];
  const packs = keepPacks(settings.data);
  const stopped = untilSignal();
  try {
    await requireFreePort(settings.host, settings.port);
    await Promise.race([stopped, bringUp({ dev, settings, children, packs })]);
    if (children.length > 0) await Promise.race([stopped, whenOneEnds(children)]);
  } finally {
    packs.stop();
    endCommands();
    for (const child of children.reverse()) {
      say(`Stopping: ${child.name.toLowerCase()}`);
      await child.stop();
    }
    for (const name of ['database-url', 'public-url']) {
      rmSync(join(settings.data, name), { force: true });
    }
    unlock();
  }
}

async function bringUp({ dev, settings, children, packs }) {
  const { data, publicUrl } = settings;
  await install();
  await generate();
  await buildAgent();
  if (!dev) await buildDashboard();
  let databaseUrl = settings.databaseUrl;
  if (!databaseUrl) {
    databaseUrl = await step('Starting Postgres on 127.0.0.1', () => startPostgres(data, children));
    writeFileSync(join(data, 'database-url'), databaseUrl, { mode: 0o600 });
  }
  writeFileSync(join(data, 'public-url'), publicUrl, { mode: 0o600 });
  const env = { DATABASE_URL: databaseUrl, INFEROMETER_DATA: data, PUBLIC_URL: publicUrl };
  const prepared = await step('Preparing the database', () =>
    runCommand('Preparing the database', process.execPath, [...tsx, 'scripts/prepare-db.ts'], env),
  );
  for (const line of prepared.trim().split('\n')) say(`  ${line}`);
  await step('Starting the dashboard', () =>
    startDashboard({ ...settings, dev, databaseUrl }, children),
  );
  await enrolAgent({ ...settings, env });
  const link = await runCommand(
    'Making the owner link',
    process.execPath,
    [...tsx, 'scripts/owner-link.ts'],
    env,
  );
  process.stdout.write(`\n  Dashboard     ${publicUrl}\n  Sign in once  ${link.trim()}\n\n`);
  sayLan(settings);
  const onLine = (line) => {
    if (/all .*cells/i.test(line)) packs.makeNow();
  };
  children.push(startAgent({ data: join(data, 'agent'), job: settings.job, onLine }));
  packs.makeWhenWanted();
}

/** The local agent enrols like any device: a single-use code for a key that it makes itself. */
async function enrolAgent({ host, port, data, env }) {
  const hub = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  const codeFile = join(data, 'local-agent.code');
  await runCommand(
    'Making an enrolment code',
    process.execPath,
    [...tsx, 'scripts/enrol-code.ts', codeFile],
    env,
  );
  const args = ['public/agent/agent.mjs', 'enroll', '--hub', hub, '--code-file', codeFile];
  await step('Enrolling the local agent', () =>
    runCommand('Enrolling the local agent', process.execPath, [
      ...args,
      '--data',
      join(data, 'agent'),
    ]),
  );
  rmSync(codeFile, { force: true });
}

async function whenOneEnds(children) {
  const name = await Promise.race(children.map((child) => child.ended.then(() => child.name)));
  throw new Stop(`${name} ended by itself; what it printed last stands above.`);
}

function untilSignal() {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => done(signal));
  });
}
