import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { HubClient } from '../src/hub/client.ts';
import { openDeviceKey } from '../src/hub/device-key.ts';
import { readEnrolment, writeEnrolment } from '../src/hub/enrolment.ts';
import { Outbox, recordName } from '../src/hub/outbox.ts';
import { encodeRecord, sha256OfBytes } from '../src/hub/record.ts';
import type { AgentBench } from '../testing/agent-bench.ts';
import { enrolFolder } from '../testing/enrolled-folder.ts';
import type { FakeHub } from '../testing/fake-hub.ts';
import type { Durable } from '../testing/oracle.ts';
import { sampleClaim, sampleReport } from '../testing/sample-report.ts';

/** A data folder that is enrolled and whose outbox holds durable reports the hub has not seen. */
export interface FilledOutbox {
  data: string;
  outbox: string;
  durable: Durable[];
}

const mostRunsOfAResult = 100;

/** Enrols a new data folder at `hub`, which listens at `host`, puts `count` reports of claimed results into its outbox, with so many samples each. */
export async function filledOutbox(
  bench: AgentBench,
  hub: FakeHub,
  count: number,
  host = '127.0.0.1',
  samples = 100,
): Promise<FilledOutbox> {
  const data = mkdtempSync(join(bench.folder, 'data-'));
  const address = `http://${host}:${hub.port}`;
  const deviceId = await enrolFolder(hub, address, data);
  const client = new HubClient(address, deviceId, openDeviceKey(data));
  const outbox = join(data, 'outbox');
  new Outbox(outbox);
  const durable: Durable[] = [];
  let other = 0;
  while (durable.length < count) {
    const runs = Math.min(count - durable.length, mostRunsOfAResult);
    const { resultId } = await client.claim(sampleClaim(uuidv7(), runs, other++));
    for (let index = 0; index < runs; index++) {
      const report = sampleReport(resultId, index, durable.length + 1, samples);
      const body = Buffer.from(JSON.stringify(report));
      // No power is cut here: what a test needs many of is not waited for by the disk.
      writeFileSync(join(outbox, recordName(resultId, index)), encodeRecord(resultId, index, body));
      const sha256 = sha256OfBytes(body);
      durable.push({ resultId, runIndex: index, sha256 });
    }
  }
  return { data, outbox, durable };
}

/** Makes the folder believe that its hub is at another address: that of a proxy before it. */
export function reroute(data: string, address: string): void {
  const enrolment = readEnrolment(data);
  if (!enrolment) throw new Error('not enrolled');
  writeEnrolment(data, { ...enrolment, hub: address });
}
