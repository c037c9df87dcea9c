import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HubClient } from '../hub/client.ts';
import { openDeviceKey } from '../hub/device-key.ts';
import type { Enrolment } from '../hub/enrolment.ts';
import { exchange } from '../hub/http.ts';
import { HubError, isProblem } from '../hub/hub-error.ts';
import { messageOf } from '../message-of.ts';
import { type Check, check } from './check.ts';

/** A clock that differs by more makes dates of results wrong; the hub's own clock orders them. */
const largestSkewS = 60;

/** The hub: reachable, how far the clocks differ, and whether it knows this device. */
export async function hubChecks(
  hub: string | null,
  dataFolder: string | null,
  enrolment: Enrolment | null,
): Promise<Check[]> {
  const reach = check('hub', 'Hub');
  if (hub === null) return [reach.skipped('No hub is known: give --hub URL to try one.')];
  const url = `${hub}/api/health`;
  try {
    const { status, headers } = await exchange({ method: 'GET', url, timeoutMs: 5000 });
    const answered = status === 200 ? reach.ok(`${hub} answers.`) : unwell(hub, status);
    const checks = [answered, clockCheck(headers.date)];
    if (status === 200 && dataFolder !== null && enrolment !== null) {
      checks.push(await knownCheck(dataFolder, enrolment));
    }
    return checks;
  } catch (error) {
    return [reach.fail(`${hub} cannot be reached: ${messageOf(error)}.`, `curl -v ${url}`)];
  }
}

function unwell(hub: string, status: number): Check {
  const remedy = `curl -i ${hub}/api/health`;
  return check('hub', 'Hub').fail(`${hub} answers HTTP ${status}: it is not well.`, remedy);
}

/** @param date of the hub's answer */
export function clockCheck(date: string | undefined, now = Date.now()): Check {
  const clock = check('clock', 'Clock');
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return clock.skipped('The hub does not say what time it is.');
  const skewS = Math.round((now - theirs) / 1000);
  if (Math.abs(skewS) <= largestSkewS) return clock.ok('It agrees with the hub to a minute.');
  const where = skewS > 0 ? 'ahead of' : 'behind';
  return clock.warn(
    `It is ${Math.abs(skewS)} s ${where} the hub's: dates of results will be wrong.`,
    'sudo timedatectl set-ntp true',
  );
}

async function knownCheck(folder: string, { hub, deviceId }: Enrolment): Promise<Check> {
  const known = check('known', 'Known to the hub');
  if (!existsSync(join(folder, 'device-key.pem'))) return known.skipped('There is no key to show.');
  try {
    await new HubClient(hub, deviceId, openDeviceKey(folder)).renewToken();
    return known.ok('The hub knows this device by its key.');
  } catch (error) {
    const again = 'Ask the hub for a new code and run the line of its page "Add device" again.';
    const refused = error instanceof HubError && [401, 403, 404].includes(error.status);
    if (isProblem(error, 'agent-too-old') || refused) {
      return known.fail(
        `${messageOf(error)} ${again}`,
        `curl -fsSL ${hub}/install.sh | sh -s -- --hub ${hub}`,
      );
    }
    return known.warn(
      `The hub could not be asked: ${messageOf(error)}.`,
      `curl -i ${hub}/api/health`,
    );
  }
}
