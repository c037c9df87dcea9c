import { v7 as uuid7 } from 'uuid';
import type { Capability, DeviceDataSet } from '../../../contract/device-state.ts';
import { SubmissionRequest } from '../../../contract/submission.ts';
import type { DeviceIdentity } from '../../auth/require-device.ts';
import type { Context } from '../../context.ts';

/** A submission of one built-in model on one runtime, in fp32, or what `changes` say. */
export function makeRequest(
  deviceId: string,
  { matrix, ...changes }: { matrix?: object | null } & Record<string, unknown> = {},
): SubmissionRequest {
  return SubmissionRequest.parse({
    submissionId: uuid7(),
    name: 'Test',
    profile: 'quick',
    targets: [{ kind: 'device', deviceId }],
    matrix:
      matrix === null
        ? null
        : {
            models: [{ kind: 'built-in', slug: 'glyphs-s' }],
            runtimes: ['onnxruntime-node'],
            precisions: ['fp32'],
            ...matrix,
          },
    ...changes,
  });
}

/** A runtime as a device found it; without a version it is not installed. */
export function found(runtime: string, version: string | null = '1.30.0'): Capability {
  const state = version === null ? 'missing' : 'ok';
  const reason = version === null ? 'not installed' : null;
  return { runtime, name: runtime, state, version, executionProviders: [], reason };
}

/** Gives a device a name and tags, and has it say what it found. */
export async function describeDevice(
  ctx: Context,
  { deviceId }: DeviceIdentity,
  {
    name,
    tags = [],
    capabilities = [],
    dataSets = null,
  }: {
    name: string;
    tags?: string[];
    capabilities?: Capability[];
    dataSets?: DeviceDataSet[] | null;
  },
): Promise<void> {
  await ctx.pool.query(
    `update device set name = $2, tags = $3, capabilities = $4, data_sets = $5 where id = $1`,
    [
      deviceId,
      name,
      tags,
      JSON.stringify(capabilities),
      dataSets === null ? null : JSON.stringify(dataSets),
    ],
  );
}
