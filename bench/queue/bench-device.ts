import type { LeaseReply, LeaseRequest } from '../../lib/contract/lease.ts';
import { type HttpDevice, httpDevice } from '../../lib/server/testing/http-device.ts';
import { askFor, endOf, makeInstance } from '../../lib/server/testing/queue.ts';
import type { BenchHub } from './bench-hub.ts';

/** A device whose agent asks for work and does none. */
export interface BenchDevice extends HttpDevice {
  ask: (changes?: Partial<LeaseRequest>) => Promise<LeaseReply>;
  end: (lease: NonNullable<LeaseReply['lease']>) => Promise<void>;
}

/** Enrols so many devices. */
export async function benchDevices(hub: BenchHub, count: number): Promise<BenchDevice[]> {
  const devices: BenchDevice[] = [];
  for (let i = 0; i < count; i++) devices.push(benchDevice(await httpDevice(hub.ctx, hub.base)));
  return devices;
}

function benchDevice(device: HttpDevice): BenchDevice {
  const instance = makeInstance();
  const post = async (path: string, body: unknown): Promise<Response> => {
    const response = await device.post(path, body);
    if (response.ok) return response;
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  };
  return {
    ...device,
    ask: async (changes) => (await post('/api/v1/leases', askFor(instance, changes))).json(),
    end: async (lease) => {
      await post(`/api/v1/leases/${lease.jobId}/end`, endOf(lease, instance));
    },
  };
}
