import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { lanAddresses } from './lan.mjs';
import { Stop } from './stop.mjs';

/**
 * Settings of the server from the environment, with their defaults.
 *
 * With `lan` it listens on every address of this machine, and links name the first one of the local
 * network; HOST and PUBLIC_URL still win.
 *
 * @param {Record<string, string | undefined>} env
 * @param {{ lan?: boolean }} [flags]
 * @returns {{ port: number, host: string, publicUrl: string, data: string, databaseUrl: string | null, job: string }}
 * @throws {Stop} naming the variable that cannot be used, or when `lan` finds no local network
 */
export function readSettings(env, { lan = false } = {}) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Stop(`PORT is "${env.PORT}": give a port number from 1 to 65535.`);
  }
  const host = env.HOST || (lan ? '0.0.0.0' : '127.0.0.1');
  const own = host === '0.0.0.0' ? '127.0.0.1' : host;
  const named = lan && !env.HOST && !env.PUBLIC_URL ? lanAddresses(networkInterfaces())[0] : own;
  if (!named) {
    throw new Stop(
      'This machine has no address in a local network: connect it, or set HOST and PUBLIC_URL yourself.',
    );
  }
  const publicUrl = env.PUBLIC_URL || `http://${named}:${port}`;
  if (!URL.canParse(publicUrl) || !/^https?:$/.test(new URL(publicUrl).protocol)) {
    throw new Stop(
      `PUBLIC_URL is "${publicUrl}": give an address that begins with http:// or https://.`,
    );
  }
  const databaseUrl = env.DATABASE_URL || null;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new Stop(
      'DATABASE_URL does not begin with postgres://: give the address of a Postgres 15 or newer.',
    );
  }
  const data = resolve(env.INFEROMETER_DATA || 'data');
  const job = env.INFEROMETER_JOB || 'agents/jobs/first-light.json';
  return { port, host, publicUrl: publicUrl.replace(/\/$/, ''), data, databaseUrl, job };
}

/**
 * Makes the data folder, readable by its owner alone.
 *
 * @param {string} data absolute path
 * @throws {Stop} when it cannot be written
 */
export function requireWritable(data) {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    accessSync(data, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Stop(
      `The data folder ${data} cannot be written (${error.code}): make it writable or name another one in INFEROMETER_DATA.`,
    );
  }
}

/**
 * Refuses a port on which something listens already.
 *
 * @param {string} host
 * @param {number} port
 * @throws {Stop} when it is taken or not allowed
 */
export function requireFreePort(host, port) {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const why =
        error.code === 'EADDRINUSE'
          ? 'is taken by another program'
          : `cannot be used (${error.code})`;
      fail(
        new Stop(
          `Port ${port} on ${host} ${why}: stop that program, or name another port, e.g. PORT=${port + 1} npm run up.`,
        ),
      );
    });
    probe.listen(port, host, () => probe.close(() => done(undefined)));
  });
}
