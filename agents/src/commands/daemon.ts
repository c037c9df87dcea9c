import { join, resolve } from 'node:path';
import type { JobFile } from '../../../lib/contract/job.ts';
import type { StudyRef } from '../../../lib/contract/study.ts';
import { killGroup } from '../child/fork-child.ts';
import { livingChildren } from '../child/living-children.ts';
import type { AgentConfig } from '../config.ts';
import { isHealthy } from '../hub/client.ts';
import { breakExchanges } from '../hub/http.ts';
import { openHub } from '../hub/open-hub.ts';
import { backoffMs } from '../hub/retry.ts';
import { ClaimKeys } from '../job/claim-keys.ts';
import { type CellEntry, expandEntries } from '../job/expand-job.ts';
import { FileCache } from '../job/file-cache.ts';
import { jobFolder, type OwnerChoices, openJob } from '../job/open-job.ts';
import { readJobFile } from '../job/read-job-file.ts';
import { type Resolver, resolveEntry } from '../job/resolve-entry.ts';
import { RuntimeProbes } from '../job/runtime-probes.ts';
import { StopSignal } from '../job/stop-signal.ts';
import { studyOf } from '../job/study-of.ts';
import { type CellEnd, workCell } from '../job/work-cell.ts';
import { send, type Workplace } from '../job/workplace.ts';
import { compareForHub } from './compare-for-hub.ts';
import { cellFigures } from './figures.ts';
import { openSite } from './open-site.ts';
import { cellName, oneLine } from './words.ts';

/** Options of `daemon`. */
export interface DaemonOptions extends OwnerChoices {
  job: string;
  data: string;
}

/** While nothing waits in the outbox, the daemon only looks whether it is still to stay. */
const idleMs = 60_000;

/** What was refused on a busy device is tried again so often. */
const busyRetryMs = 10 * 60_000;

const receiptGraceMs = 2000;

/**
 * Works through a job file for a hub: claims each cell, measures what is not there yet, sends it,
 * and then stays to send what could not be sent. Ends on SIGTERM or SIGINT, children first.
 */
export async function daemon(config: AgentConfig, options: DaemonOptions): Promise<number> {
  const job = readJobFile(options.job);
  const data = resolve(options.data);
  const hub = openHub(data);
  const stop = new StopSignal();
  const onSignal = () => {
    stop.request();
    for (const child of livingChildren.all()) killGroup(child);
    // A receipt that is on its way may still arrive; what is broken off is posted again.
    setTimeout(breakExchanges, receiptGraceMs).unref();
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  try {
    const site = await openSite(config, { ...options, whenBusy: 'remark', stop });
    const place: Workplace = {
      site,
      hub,
      claims: new ClaimKeys(join(data, 'claims.json')),
      stop,
      say: (line) => console.log(line),
    };
    const files = new FileCache(config.agentFile, join(data, 'cache'), config.weightsFolder);
    const probes = new RuntimeProbes(config.agentFile, config.runtimeFolders);
    const resolver = openJob(job, jobFolder(options.job), { files, probes }, options);
    await awaitHub(hub.address, stop);
    const { deviceClass } = site.bench.environment;
    place.say(`device ${deviceClass.slug}: ${deviceClass.name}`);
    await send(place);
    await workThrough(place, job, resolver);
    let refused = await compareForHub(place, job, resolver, data);
    if (!stop.requested) place.say('all cells done; staying to send what waits');
    for (let triedMs = performance.now(); !stop.requested; ) {
      await stop.sleep(hub.flusher.nextDueMs() ?? idleMs);
      if (!stop.requested) await send(place);
      if (performance.now() - triedMs < busyRetryMs) continue;
      refused = await compareForHub(place, refused, resolver, data);
      triedMs = performance.now();
    }
    const waiting = hub.outbox.list().length;
    place.say(`stopped; ${waiting} runs wait in the outbox`);
    return 0;
  } finally {
    hub.close();
  }
}

async function workThrough(place: Workplace, job: JobFile, resolver: Resolver): Promise<void> {
  const entries = expandEntries(job.cells);
  const study = studyOf(job);
  let known = 0;
  for (const [at, entry] of entries.entries()) {
    if (place.stop.requested) return;
    const count = `[${String(at + 1).padStart(String(entries.length).length)}/${entries.length}]`;
    const say = (text: string) => place.say(`${count} ${text}`);
    try {
      if (await workEntry(place, entry, resolver, study, say)) known++;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      say(`${entry.model} · ${entry.runtime} · ${entry.precision}: ${message}`);
    }
  }
  if (known > 0) place.say(`${known} of ${entries.length} cells had been measured before`);
}

/** Works on one cell of the job; true when the hub had it already. */
async function workEntry(
  place: Workplace,
  entry: CellEntry,
  resolver: Resolver,
  study: StudyRef | null,
  say: (text: string) => void,
): Promise<boolean> {
  const resolved = await resolveEntry(entry, resolver);
  if ('missing' in resolved) {
    say(`${entry.model} · ${entry.runtime}: ${resolved.missing}`);
    return false;
  }
  const name = cellName(resolved.cell);
  const startedMs = performance.now();
  const claim = { resolved, study, comparison: null };
  const end = await workCell(place, claim, () => say(`${name} ...`));
  if (end.kind === 'known') return true;
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
  say(`${name}: ${endText(end)}${end.kind === 'measured' ? ` (${seconds} s)` : ''}`);
  return false;
}

function endText(end: Exclude<CellEnd, { kind: 'known' }>): string {
  switch (end.kind) {
    case 'unsupported':
      return `unsupported: ${end.reason}`;
    case 'refused':
      return `the hub refuses it: ${end.reason}`;
    case 'busy':
      return `not measured: ${end.reason}`;
    case 'stopped':
      return 'stopped';
    case 'measured': {
      const waiting = end.waiting === 0 ? '' : `; ${end.waiting} runs wait to be sent`;
      return `${oneLine(cellFigures(end.reports))}${waiting}`;
    }
  }
}

async function awaitHub(address: string, stop: StopSignal): Promise<void> {
  for (let failures = 0; !stop.requested; failures++) {
    if (await isHealthy(address)) return;
    if (failures === 0) console.log(`waiting for the hub at ${address}`);
    // Capped low: this is the start, somebody is waiting for the first figure.
    await stop.sleep(Math.min(5000, 200 + backoffMs(failures, Math.random())));
  }
}
