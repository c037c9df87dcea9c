import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { readEnvironment } from '../device/environment.ts';
import { openRoot } from '../device/root.ts';
import { processFacts } from '../device/system.ts';
import { enrol, HubClient } from '../hub/client.ts';
import { type DeviceKey, openDeviceKey } from '../hub/device-key.ts';
import { type Enrolment, readEnrolment, writeEnrolment } from '../hub/enrolment.ts';
import { HubError } from '../hub/hub-error.ts';
import { parseHubUrl } from '../hub/hub-url.ts';
import { lockDataFolder } from '../hub/lock.ts';
import { Outbox } from '../hub/outbox.ts';
import { pinnedHubKey } from '../hub/pinned-key.ts';
import { agentVersion } from '../version.ts';

/** Options of `enroll`. */
export interface EnrollOptions {
  hub: string;
  data: string;
  codeFile?: string;
  name?: string;
  insecureHttp?: boolean;
  /** The page that shows the code follows what becomes of it: use it up in any case. */
  again?: boolean;
}

/**
 * Registers this device's own key with a hub, and pins the key that the hub signs jobs with. Enrolled
 * there already: says so and does nothing, unless asked to use the code `again`. The same hub at
 * another address gives the key its old device again, and what waits is sent there. The code comes from a file or INFEROMETER_CODE, never
 * from the command line, where every user of the device could read it. Killed at any step, it is
 * run again: the key is on disk before the hub hears of it.
 */
export async function enroll(
  options: EnrollOptions,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const insecureHttp = options.insecureHttp ?? false;
  const hub = parseHubUrl(options.hub, insecureHttp);
  const data = resolve(options.data);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const unlock = lockDataFolder(data);
  try {
    const key = openDeviceKey(data);
    const known = readEnrolment(data);
    const here = known?.hub === hub && !options.again;
    if (here && (await isKnown(hub, known.deviceId, key)) !== false) {
      await complete(data, known, insecureHttp);
      console.log(`This device is already enrolled at ${hub}.`);
      return 0;
    }
    const reply = await enrol(hub, {
      code: readCode(options.codeFile, environment),
      publicKey: key.publicKey,
      name: options.name ?? 'this device',
      instanceId: uuidv7(),
      agentVersion,
      environment: await readEnvironment(openRoot('/'), processFacts()),
    });
    const waiting = new Outbox(join(data, 'outbox')).list().length;
    if (known && known.deviceId !== reply.deviceId && waiting > 0) {
      throw new Error(
        `${waiting} runs in ${data} wait for ${known.hub}: flush them first, or choose another --data folder for ${hub}.`,
      );
    }
    const { deviceId, workspace, hubKey } = reply;
    writeEnrolment(data, { hub, deviceId, workspace, hubKey, insecureHttp });
    console.log(`Enrolled at ${hub} in the workspace ${workspace}.`);
    if (!reply.confirmed) console.log('The owner confirms it on the page before it measures.');
    return 0;
  } catch (error) {
    if (error instanceof HubError && (error.status === 401 || error.status === 403)) {
      throw new Error(`${error.message} Ask for a new code and try again.`);
    }
    throw error;
  } finally {
    unlock();
  }
}

/** What an older agent did not write down: the hub's key, and the leave for plain http. */
async function complete(data: string, known: Enrolment, insecureHttp: boolean): Promise<void> {
  if (insecureHttp && !known.insecureHttp) writeEnrolment(data, { ...known, insecureHttp });
  if (known.hubKey !== null) return;
  // A hub that does not answer now is asked by the daemon.
  await pinnedHubKey(data).catch(() => undefined);
}

/** Whether the hub knows this device by its key; null when it does not answer. */
async function isKnown(hub: string, deviceId: string, key: DeviceKey): Promise<boolean | null> {
  try {
    await new HubClient(hub, deviceId, key).renewToken();
    return true;
  } catch (error) {
    return error instanceof HubError && [401, 403, 404].includes(error.status) ? false : null;
  }
}

function readCode(file: string | undefined, environment: NodeJS.ProcessEnv): string {
  const code = file ? readFileSync(file, 'utf8') : environment.INFEROMETER_CODE;
  if (code?.trim()) return code.trim();
  throw new Error('There is no enrolment code: give --code-file FILE or set INFEROMETER_CODE.');
}
