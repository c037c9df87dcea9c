import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { openRoot } from '../src/device/root.ts';
import { enrol } from '../src/hub/client.ts';
import { openDeviceKey } from '../src/hub/device-key.ts';
import { writeEnrolment } from '../src/hub/enrolment.ts';
import { type OpenHub, openHub } from '../src/hub/open-hub.ts';
import { ClaimKeys } from '../src/job/claim-keys.ts';
import type { Site } from '../src/job/measure-planned.ts';
import { StopSignal } from '../src/job/stop-signal.ts';
import type { Workplace } from '../src/job/workplace.ts';
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
  const key = openDeviceKey(data);
  const { deviceId, workspace, hubKey } = await enrol(address, {
    code: hub.code,
    publicKey: key.publicKey,
    name: 'test',
    instanceId: uuidv7(),
    agentVersion: '0.1.0',
    environment,
  });
  writeEnrolment(data, { hub: address, deviceId, workspace, hubKey });
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
