import { v7 as uuidv7 } from 'uuid';
import { enrol } from '../src/hub/client.ts';
import { openDeviceKey } from '../src/hub/device-key.ts';
import { writeEnrolment } from '../src/hub/enrolment.ts';
import type { FakeHub } from './fake-hub.ts';
import { sampleReport } from './sample-report.ts';

/**
 * Enrols a new data folder at a fake hub, without a process of its own: for tests of what comes after
 * it.
 *
 * @returns the device's id
 */
export async function enrolFolder(hub: FakeHub, address: string, data: string): Promise<string> {
  const { environment } = sampleReport('', 0, 0);
  const { deviceId, workspace, hubKey } = await enrol(address, {
    code: hub.code,
    publicKey: openDeviceKey(data).publicKey,
    name: 'test',
    instanceId: uuidv7(),
    agentVersion: '0.1.0',
    environment,
  });
  writeEnrolment(data, { hub: address, deviceId, workspace, hubKey, insecureHttp: true });
  return deviceId;
}
