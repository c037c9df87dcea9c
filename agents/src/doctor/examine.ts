import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { Conditions, Environment } from '../../../lib/contract/environment.ts';
import { readConditions, readEnvironment } from '../device/environment.ts';
import { processFacts } from '../device/system.ts';
import { type Enrolment, readEnrolment } from '../hub/enrolment.ts';
import { accessCheck } from './access-check.ts';
import type { Check } from './check.ts';
import { dataChecks } from './data-checks.ts';
import { hubChecks } from './hub-checks.ts';
import type { Place } from './place.ts';
import { quietChecks } from './quiet-checks.ts';
import { type ProbedRuntime, runtimeChecks } from './runtime-checks.ts';
import { sensorChecks } from './sensor-checks.ts';
import { serviceCheck } from './service-check.ts';
import { libcCheck, nodeCheck } from './software-checks.ts';

/** Where the installer keeps an agent's data. */
const installedData = '/var/lib/inferometer';

/** What is examined besides the device itself. */
export interface Examined {
  /** Null takes the installer's folder where there is one. */
  dataFolder: string | null;
  /** Null takes the hub that the device is enrolled at. */
  hub: string | null;
  /** How to call this agent in a command. */
  agent: string;
  runtimes: readonly ProbedRuntime[];
}

/** Everything that was found. */
export interface Findings {
  environment: Environment;
  conditions: Conditions;
  checks: Check[];
}

/** Looks at a device, its agent and its hub; changes nothing and needs no rights. */
export async function examine(place: Place, examined: Examined): Promise<Findings> {
  const { agent, runtimes } = examined;
  const { root } = place;
  const facts = processFacts();
  const environment = await readEnvironment(root, facts);
  const conditions = await readConditions(root);
  const readings = { ...environment.identity, ...environment.details, ...conditions.readings };
  const folder = examined.dataFolder ?? (existsSync(installedData) ? installedData : null);
  const enrolment = folder === null ? null : enrolmentIn(folder);
  const hub = examined.hub ?? enrolment?.hub ?? null;
  const software = { ...facts, today: new Date(), hub };
  return {
    environment,
    conditions,
    checks: [
      nodeCheck(software),
      libcCheck(software),
      ...(await dataChecks(folder, agent)),
      ...(await hubChecks(hub, folder, enrolment)),
      await serviceCheck(place),
      ...runtimeChecks(runtimes, agent),
      ...sensorChecks(readings),
      await accessCheck(place, userInfo().username),
      ...(await quietChecks(root, readings, sleep)),
    ],
  };
}

/** A damaged or closed one is the data folder's check to name. */
function enrolmentIn(folder: string): Enrolment | null {
  try {
    return readEnrolment(folder);
  } catch {
    return null;
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
