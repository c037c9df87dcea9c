import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { readEnvironment } from '../device/environment.ts';
import { openRoot } from '../device/root.ts';
import { processFacts } from '../device/system.ts';
import { enrol, HubError } from '../hub/client.ts';
import { openDeviceKey } from '../hub/device-key.ts';
import { readEnrolment, writeEnrolment } from '../hub/enrolment.ts';
import { parseHubUrl } from '../hub/hub-url.ts';
import { lockDataFolder } from '../hub/lock.ts';
import { agentVersion } from '../version.ts';

/** Options of `enroll`. */
export interface EnrollOptions {
  hub: string;
  data: string;
  codeFile?: string;
  name?: string;
}

/**
 * Registers this device's own key with a hub. The code comes from a file or INFEROMETER_CODE, never
 * from the command line, where every user of the device could read it.
 */
export async function enroll(
  options: EnrollOptions,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const hub = parseHubUrl(options.hub);
  const data = resolve(options.data);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const unlock = lockDataFolder(data);
  try {
    const known = readEnrolment(data);
    if (known?.hub === hub) {
      console.log(`This device is already enrolled at ${hub}.`);
      return 0;
    }
    if (known) {
      throw new Error(
        `${data} is enrolled at ${known.hub}: choose another --data folder for ${hub}.`,
      );
    }
    const key = openDeviceKey(data);
    const reply = await enrol(hub, {
      code: readCode(options.codeFile, environment),
      publicKey: key.publicKey,
      name: options.name ?? 'this device',
      instanceId: uuidv7(),
      agentVersion,
      environment: await readEnvironment(openRoot('/'), processFacts()),
    });
    writeEnrolment(data, { hub, deviceId: reply.deviceId, workspace: reply.workspace });
    console.log(`Enrolled at ${hub} in the workspace ${reply.workspace}.`);
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

function readCode(file: string | undefined, environment: NodeJS.ProcessEnv): string {
  const code = file ? readFileSync(file, 'utf8') : environment.INFEROMETER_CODE;
  if (code?.trim()) return code.trim();
  throw new Error('There is no enrolment code: give --code-file FILE or set INFEROMETER_CODE.');
}
