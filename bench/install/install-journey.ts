import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid7 } from 'uuid';
import { EnrolmentProgress, EnrolmentReply } from '../../lib/contract/enrolment.ts';
import { JobList } from '../../lib/contract/fleet.ts';
import type { SubmissionRequest } from '../../lib/contract/submission.ts';
import { buildAgent } from '../../scripts/build-agent.ts';
import { makePacks } from '../../scripts/packs/make-packs.ts';
import { ownTarget } from '../../scripts/packs/targets.ts';
import { type CleanDevice, openCleanDevice } from './clean-device.ts';
import { type RouteHub, startRouteHub } from './route-hub.ts';

const root = join(import.meta.dirname, '../..');
const cache = join(root, '.cache');

/** A hub and a clean device at the end of a cable, and what a person does between them. */
export interface InstallJourney {
  hub: RouteHub;
  device: CleanDevice;
  /** A fresh enrolment and the line that the page shows for it. */
  enrolment(): Promise<{ id: string; line: string; env: Record<string, string> }>;
  progress(id: string): Promise<EnrolmentProgress>;
  /** Confirms a device and has it measure one small model with each runtime; when all are done. */
  measure(deviceId: string, runtimes: string[], limitMs: number): Promise<JobList['jobs']>;
  close(): Promise<void>;
}

/**
 * Makes the install files (kept in .cache), then the hub and the device.
 *
 * @param options.waits whether the agent waits until other programs on this machine are quiet, as on
 * a device of its own it would
 */
export async function openJourney({ waits }: { waits: boolean }): Promise<InstallJourney> {
  const own = ownTarget();
  if (!own) throw new Error('There are no install files for machines of this kind.');
  const built = join(cache, 'install-agent');
  const agentFile = await buildAgent(built);
  if (!waits) stopWaiting(agentFile);
  const folder = join(cache, 'install-files');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const made = { targets: [own], oldNode: false, root, built, agentVersion: version, folder };
  await makePacks({ ...made, say: () => undefined });
  const device = openCleanDevice(cache);
  const dataDir = mkdtempSync(join(tmpdir(), 'install-hub-'));
  mkdirSync(dataDir, { recursive: true });
  symlinkSync(folder, join(dataDir, 'install'));
  const hub = await startRouteHub({ host: device.hubAddress, dataDir });
  return {
    hub,
    device,
    enrolment: async () => {
      const { id, code } = EnrolmentReply.parse(await hub.api('POST', '/api/v1/enrolments'));
      const line = `curl -fsSL ${hub.url}/install.sh | sh -s -- --hub ${hub.url} --insecure-http`;
      return { id, line, env: { INFEROMETER_CODE: code } };
    },
    progress: async (id) =>
      EnrolmentProgress.parse(await hub.api('GET', `/api/v1/enrolments/${id}`)),
    measure: (deviceId, runtimes, limitMs) => measure(hub, deviceId, runtimes, limitMs),
    close: async () => {
      device.close();
      await hub.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function stopWaiting(agentFile: string): void {
  const text = readFileSync(agentFile, 'utf8');
  const changed = text.replace(/var lookMs = [0-9e]+;/, 'var lookMs = 0;');
  if (changed === text) throw new Error('The build does not look at the load as it did.');
  writeFileSync(agentFile, changed);
}

async function measure(
  hub: RouteHub,
  deviceId: string,
  runtimes: string[],
  limitMs: number,
): Promise<JobList['jobs']> {
  await hub.api('PATCH', `/api/v1/devices/${deviceId}`, { confirmed: true });
  const submission: Partial<SubmissionRequest> = {
    submissionId: uuid7(),
    name: 'First light',
    profile: 'quick',
    targets: [{ kind: 'device', deviceId }],
  };
  const models = [{ kind: 'built-in', slug: 'glyphs-s' }];
  await hub.api('POST', '/api/v1/submissions', {
    ...submission,
    matrix: { models, runtimes, precisions: ['fp32'] },
  });
  const deadline = performance.now() + limitMs;
  for (;;) {
    const query = `submission=${submission.submissionId}`;
    const { jobs } = JobList.parse(await hub.api('GET', `/api/v1/jobs?${query}`));
    const open = jobs.filter(({ endedAt, state }) => endedAt === null && state !== 'unsupported');
    if (open.length === 0 || performance.now() > deadline) return jobs;
    await new Promise((done) => setTimeout(done, 500));
  }
}

/** What a process printed and how it ended. */
export function finished(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
  }
  return new Promise((done) => child.on('close', (code) => done({ code, output })));
}
