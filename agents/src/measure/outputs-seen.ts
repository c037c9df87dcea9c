import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Remark } from '../../../lib/contract/remark.ts';
import type { Session } from '../runtimes/adapter.ts';
import type { Work } from './loop.ts';

/** What a look at some outputs showed: how many different inputs and outputs, and the first oddity. */
export const OutputsSeen = z.object({
  inputs: z.number(),
  outputs: z.number(),
  /** The first value that is no finite number, in words; null when there is none. */
  notFinite: z.string().nullable(),
});
export type OutputsSeen = z.infer<typeof OutputsSeen>;

/** Inputs that are tried (method.md A8.7). */
const tried = 8;

/** Runs the first inputs once more, outside of any window, and looks at what comes out. */
export async function lookAtOutputs(
  work: Work,
  session: Pick<Session, 'input' | 'output'>,
): Promise<OutputsSeen> {
  const inputs = new Set<string>();
  const outputs = new Set<string>();
  let notFinite: string | null = null;
  for (let index = 0; index < tried; index++) {
    await work.pre(index);
    inputs.add(fingerprint(session.input));
    await work.infer();
    const output = session.output();
    outputs.add(fingerprint(output));
    const place = output.findIndex((value) => !Number.isFinite(value));
    if (place >= 0) notFinite ??= `output ${place} of input ${index} is ${output[place]}`;
  }
  return { inputs: inputs.size, outputs: outputs.size, notFinite };
}

/** Remarks after which no figure of the run is worth anything. */
export const worthlessCodes: readonly string[] = ['not_finite', 'cached_or_stuck'];

/** Doubts that make the figures worthless (method.md A8.6, A13). */
export function outputRemarks({ inputs, outputs, notFinite }: OutputsSeen): Remark[] {
  const remarks: Remark[] = [];
  if (notFinite !== null) remarks.push({ code: 'not_finite', detail: notFinite });
  if (inputs > 1 && outputs === 1) {
    const detail = `${inputs} different inputs gave the very same output`;
    remarks.push({ code: 'cached_or_stuck', detail });
  }
  return remarks;
}

function fingerprint(values: Float32Array): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return createHash('sha256').update(bytes).digest('base64');
}
