import { join, resolve } from 'node:path';
import type { JobFile } from '../../../lib/contract/job.ts';
import { killGroup } from '../child/fork-child.ts';
import { livingChildren } from '../child/living-children.ts';
import type { AgentConfig } from '../config.ts';
import { openRoot } from '../device/root.ts';
import { sensesOf } from '../device/senses.ts';
import { Settler } from '../device/settle.ts';
import { TemperatureWatch } from '../device/temperature-watch.ts';
import { isHealthy } from '../hub/client.ts';
import { breakExchanges } from '../hub/http.ts';
import { type OpenHub, openHub } from '../hub/open-hub.ts';
import { backoffMs } from '../hub/retry.ts';
import { ClaimKeys } from '../job/claim-keys.ts';
import { FileCache } from '../job/file-cache.ts';
import { jobFolder, type OwnerChoices, openJob } from '../job/open-job.ts';
import { filesIn } from '../job/own-file.ts';
import { readJobFile } from '../job/read-job-file.ts';
import { RuntimeProbes } from '../job/runtime-probes.ts';
import { StopSignal } from '../job/stop-signal.ts';
import { send, type Workplace } from '../job/workplace.ts';
import type { PollEnd } from '../queue/poll-loop.ts';
import type { Agent } from './agent.ts';
import { announceWhile } from './announce-while.ts';
import { compareForHub } from './compare-for-hub.ts';
import { openSite } from './open-site.ts';
import { openPresence } from './presence.ts';
import { serveQueue } from './serve-queue.ts';
import { workJobFile } from './work-job-file.ts';

/** Options of `daemon`. */
export interface DaemonOptions extends OwnerChoices {
  data: string;
  job?: string;
  cacheMb?: string;
}

/** What was refused on a busy device is tried again so often. */
const busyRetryMs = 10 * 60_000;

const receiptGraceMs = 2000;

/** A service manager should start the agent again after none of these. */
const exitCodes: Record<PollEnd, number> = { stopped: 0, 'another instance': 4, revoked: 5 };

/**
 * Works for the hub this device is enrolled at: first through a job file, where there is one, then
 * for ever on what the hub's queue has for it. What could not be sent is sent later. Ends on SIGTERM
 * or SIGINT, children first, and hands back what it was working on.
 *
 * @returns 0 after a stop, 4 when another agent with this device's key is running, 5 when the device
 *   was revoked
 */
export async function daemon(config: AgentConfig, options: DaemonOptions): Promise<number> {
  const cacheBytes = cacheBytesOf(options.cacheMb);
  const given = givenJob(options);
  const dataFolder = resolve(options.data);
  const hub = openHub(dataFolder);
  const stop = stopOnSignals();
  const settler = new Settler(sensesOf(openRoot('/'), (ms) => stop.sleep(ms)));
  const watch = new TemperatureWatch(settler);
  const files = new FileCache(config.agentFile, join(dataFolder, 'cache'), config.weightsFolder);
  const probes = new RuntimeProbes(config.agentFile, config.runtimeFolders);
  const say = (line: string) => console.log(line);
  const tools = { files, probes };
  const choices = options;
  const own = { config, choices, dataFolder, cacheBytes, hub, stop, settler, watch, tools, say };
  try {
    await watch.start();
    await awaitHub(hub.address, stop);
    const presence = await openPresence(own);
    const { client } = hub;
    const left = given
      ? await announceWhile({ client, presence, stop }, given.job.name, () => workFile(own, given))
      : null;
    const end = await serveQueue(own, presence, left);
    for (const line of lastLines(end, hub)) say(line);
    return exitCodes[end];
  } finally {
    watch.stop();
    hub.close();
  }
}

/** A job file as it was read, and the folder that the paths in it start from. */
interface GivenJob {
  job: JobFile;
  folder: string;
}

function givenJob({ job: path }: DaemonOptions): GivenJob | null {
  return path === undefined ? null : { job: readJobFile(path), folder: jobFolder(path) };
}

/**
 * Works through a job file.
 *
 * @returns what is to be tried again now and then, because the device was too busy for it
 */
async function workFile(
  agent: Agent,
  { job, folder }: GivenJob,
): Promise<(() => Promise<void>) | null> {
  const { config, choices, dataFolder, hub, stop, settler, tools, say } = agent;
  const site = await openSite(config, { ...choices, whenBusy: 'remark', stop, settler });
  const claims = new ClaimKeys(join(dataFolder, 'claims.json'));
  const place: Workplace = { site, hub, claims, lease: null, stop, say };
  const resolver = openJob(job, filesIn(folder), tools, choices);
  const { deviceClass } = site.bench.environment;
  say(`device ${deviceClass.slug}: ${deviceClass.name}`);
  await send(place);
  await workJobFile(place, job, resolver);
  let refused = await compareForHub(place, job, resolver, dataFolder);
  if (!stop.requested) say('all cells done');
  let triedMs = performance.now();
  if (refused.noise.length + refused.comparisons.length === 0) return null;
  return async () => {
    if (performance.now() - triedMs < busyRetryMs) return;
    refused = await compareForHub(place, refused, resolver, dataFolder);
    triedMs = performance.now();
  };
}

function stopOnSignals(): StopSignal {
  const stop = new StopSignal();
  const onSignal = () => {
    stop.request();
    for (const child of livingChildren.all()) killGroup(child);
    breakExchanges('break-at-once');
    // A receipt that is on its way may still arrive; what is broken off is posted again.
    setTimeout(() => breakExchanges('break-at-once', 'break'), receiptGraceMs).unref();
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  return stop;
}

async function awaitHub(address: string, stop: StopSignal): Promise<void> {
  for (let failures = 0; !stop.requested; failures++) {
    if (await isHealthy(address)) return;
    if (failures === 0) console.log(`waiting for the hub at ${address}`);
    // Capped low: this is the start, somebody is waiting for the first figure.
    await stop.sleep(Math.min(5000, 200 + backoffMs(failures, Math.random())));
  }
}

function lastLines(end: PollEnd, { outbox, address }: OpenHub): string[] {
  const waiting = `${outbox.list().length} runs wait in the outbox`;
  switch (end) {
    case 'stopped':
      return [`stopped; ${waiting}`];
    case 'another instance':
      return [
        `Another agent with the key of this device is running (a copied card?): stop it, or delete this data folder and enrol this device as one of its own; ${waiting}.`,
      ];
    case 'revoked':
      return [
        `The hub at ${address} has revoked this device: delete its data folder and enrol it again with a new code; ${waiting}.`,
      ];
  }
}

function cacheBytesOf(text = '2048'): number {
  if (/^[1-9][0-9]{0,6}$/.test(text)) return Number(text) * 1e6;
  throw new Error(`--cache-mb is a whole number of megabytes from 1 to 9999999, not ${text}.`);
}
