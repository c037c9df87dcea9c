import { createPrivateKey } from 'node:crypto';
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { freeBytesOf } from '../device/free-bytes.ts';
import { readEnrolment } from '../hub/enrolment.ts';
import { messageOf } from '../message-of.ts';
import { type Check, check } from './check.ts';

const leastFreeBytes = 64 * 1024 ** 2;
const goodFreeBytes = 1024 ** 3;

/**
 * The data folder: writable, with room, enrolled, with a key that only its user can read, and what
 * waits in the outbox. Only looks: nothing is made, locked or sent.
 *
 * @param agent how to call this agent
 */
export async function dataChecks(folder: string | null, agent: string): Promise<Check[]> {
  const data = check('data', 'Data folder');
  if (folder === null) {
    return [data.skipped('No data folder was given.', `${agent} doctor --data DIR`)];
  }
  if (!existsSync(folder)) {
    const remedy = `${agent} enroll --hub URL --code-file FILE --data ${folder}`;
    return [data.fail(`${folder} is not there: this device is not enrolled from it.`, remedy)];
  }
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    const mine = statSync(folder).uid === process.getuid?.();
    const remedy = mine
      ? `chmod u+rwx ${folder}`
      : `sudo -u '#${statSync(folder).uid}' ${agent} doctor --data ${folder}`;
    const detail = mine
      ? `${folder} cannot be written.`
      : `${folder} belongs to another user, who alone can look into it.`;
    return [mine ? data.fail(detail, remedy) : data.skipped(detail, remedy)];
  }
  return [
    data.ok(`${folder} can be written.`),
    await roomCheck(folder),
    enrolmentCheck(folder, agent),
    keyCheck(folder, agent),
    outboxCheck(join(folder, 'outbox'), agent),
  ];
}

/** How full the file system of the data folder is. `free` is in bytes, null where it is not known. */
export async function roomCheck(
  folder: string,
  free: () => Promise<number | null> = freeBytesOf(folder),
): Promise<Check> {
  const room = check('room', 'Room');
  const bytes = await free();
  if (bytes === null) return room.skipped('The file system does not say how much is free.');
  const text = `${(bytes / 1024 ** 2).toFixed(0)} MB are free beside ${folder}`;
  if (bytes >= goodFreeBytes) return room.ok(`${text}.`);
  const remedy = roomRemedy(folder);
  if (bytes < leastFreeBytes) return room.fail(`Only ${text}: no result may fit.`, remedy);
  return room.warn(`${text}: model files may not fit.`, remedy);
}

/**
 * Model files are fetched again: where some are kept, they go. Otherwise something else fills the file
 * system, and the command shows what.
 */
function roomRemedy(folder: string): string {
  const cache = join(folder, 'cache');
  if (existsSync(cache) && readdirSync(cache).length > 0) return `rm -rf ${cache}`;
  return `du -xh -d 2 ${fileSystemOf(resolve(folder))} | sort -h | tail -n 20`;
}

/** The folder at which the file system begins that holds `folder`. */
function fileSystemOf(folder: string): string {
  const up = dirname(folder);
  return up === folder || statSync(up).dev !== statSync(folder).dev ? folder : fileSystemOf(up);
}

function enrolmentCheck(folder: string, agent: string): Check {
  const enrolled = check('enrolment', 'Enrolment');
  try {
    const enrolment = readEnrolment(folder);
    if (enrolment) return enrolled.ok(`Enrolled at ${enrolment.hub}.`);
    const remedy = `${agent} enroll --hub URL --code-file FILE --data ${folder}`;
    return enrolled.warn('This device is not enrolled at a hub.', remedy);
  } catch (error) {
    const remedy = `mv ${folder}/enrolment.json ${folder}/enrolment.json.bad`;
    return enrolled.fail(messageOf(error), remedy);
  }
}

function keyCheck(folder: string, agent: string): Check {
  const key = check('key', 'Device key');
  const path = join(folder, 'device-key.pem');
  if (!existsSync(path)) {
    const remedy = `${agent} enroll --hub URL --code-file FILE --data ${folder}`;
    return key.warn('There is no key yet: enrolling makes one.', remedy);
  }
  const mode = statSync(path).mode & 0o777;
  if ((mode & 0o077) !== 0) {
    return key.fail(
      `${path} is readable by others (mode ${mode.toString(8)}).`,
      `chmod 600 ${path}`,
    );
  }
  try {
    const { asymmetricKeyType } = createPrivateKey(readFileSync(path));
    if (asymmetricKeyType === 'ed25519')
      return key.ok('An Ed25519 key that only its user can read.');
    return key.fail(`${path} is no Ed25519 key.`, `mv ${path} ${path}.bad`);
  } catch {
    return key.fail(
      `${path} cannot be read as a key: move it away and enrol again.`,
      `mv ${path} ${path}.bad`,
    );
  }
}

function outboxCheck(outbox: string, agent: string): Check {
  const sent = check('outbox', 'Outbox');
  const count = (folder: string) =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.run')).length : 0;
  const aside = ['dead', 'quarantine'].filter((name) => count(join(outbox, name)) > 0);
  if (aside.length > 0) {
    const counts = aside.map((name) => `${count(join(outbox, name))} in ${name}`).join(', ');
    const remedy = `cat ${aside.map((name) => join(outbox, name, '*.reason.txt')).join(' ')}`;
    return sent.warn(`Run reports were set aside: ${counts}.`, remedy);
  }
  const waiting = count(outbox);
  if (waiting === 0) return sent.ok('Nothing waits to be sent.');
  const remedy = `${agent} flush --data ${join(outbox, '..')}`;
  return sent.warn(`${waiting} run reports wait for the hub.`, remedy);
}
