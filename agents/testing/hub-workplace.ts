import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoot } from '../src/device/root.ts';
import { type OpenHub, openHub } from '../src/hub/open-hub.ts';
import { ClaimKeys } from '../src/job/claim-keys.ts';
import type { Site } from '../src/job/measure-planned.ts';
import { StopSignal } from '../src/job/stop-signal.ts';
import type { Workplace } from '../src/job/workplace.ts';
import { enrolFolder } from './enrolled-folder.ts';
import { FakeHub } from './fake-hub.ts';
import { sampleReport } from './sample-report.ts';

/** A workplace in this process at a fake hub: a device whose runs are made by `perform`. */
export interface HubWorkplace {
  hub: FakeHub;
  place: Workplace & { hub: OpenHub };
  data: string;
  lines: string[];
  close(): Promise<void>;
}

/** Enrols a new data folder at a new fake hub. */
export async function openHubWorkplace(perform: Site['perform']): Promise<HubWorkplace> {
  const hub = new FakeHub();
  const address = await hub.listen();
  const data = mkdtempSync(join(tmpdir(), 'workplace-'));
  const { environment } = sampleReport('', 0, 0);
  await enrolFolder(hub, address, data);
  const opened = openHub(data);
  const stop = new StopSignal();
  const lines: string[] = [];
  const site: Site = {
    bench: { agentFile: '', folders: [], root: openRoot('/'), environment },
    settler: { settle: async () => ({ busy: null, remarks: [] }) },
    stop,
    perform,
    whenBusy: 'remark',
  };
  const claims = new ClaimKeys(join(data, 'claims.json'));
  return {
    hub,
    data,
    lines,
    place: { site, hub: opened, claims, lease: null, stop, say: (line) => lines.push(line) },
    close: async () => {
      opened.close();
      await hub.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
