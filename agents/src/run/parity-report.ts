import type { Remark } from '../../../lib/contract/remark.ts';
import type { Failure, Parity, RunReport } from '../../../lib/contract/run.ts';
import { compareOutputs } from '../../../lib/stats/parity.ts';
import type { ChildEnd } from '../child/fork-child.ts';
import type { Outcome } from '../child/messages.ts';
import type { ResolvedCell } from '../job/resolve-entry.ts';
import { messageOf } from '../message-of.ts';

/** What a parity run comes to, as the part of its report. */
export type ParityPart = Pick<RunReport, 'status' | 'failure' | 'parity'> & { remarks: Remark[] };

type Outputs = Extract<Outcome, { kind: 'outputs' }>;

/** A run without a reference runtime: nothing is known of the outputs, and that is said. */
export const uncheckedParity: ParityPart = {
  status: 'ok',
  failure: null,
  parity: null,
  remarks: [
    { code: 'parity_unchecked', detail: 'no second runtime is here to compare the outputs with' },
  ],
};

/** The outputs of a run held against those of the reference (method.md A13). */
export function parityPart(
  resolved: ResolvedCell,
  tested: Outputs,
  reference: ChildEnd,
): ParityPart {
  const { reference: held, cell } = resolved;
  if (held === null) return uncheckedParity;
  if (reference.kind === 'failed' || reference.outcome.kind !== 'outputs') {
    const why = reference.kind === 'failed' ? reference.message : 'it reported something else';
    const detail = `the reference ${held.adapter.name} failed: ${why}`;
    return { ...uncheckedParity, remarks: [{ code: 'parity_unchecked', detail: line(detail) }] };
  }
  const expected = reference.outcome;
  if (expected.inputsSha256 !== tested.inputsSha256) {
    return failed('the two runtimes were not given the same images');
  }
  let compared: ReturnType<typeof compareOutputs>;
  try {
    compared = compareOutputs(expected.outputs, tested.outputs, cell.precision);
  } catch (error) {
    return rejected(messageOf(error), null);
  }
  const parity: Parity = {
    reference: {
      runtime: held.adapter.slug,
      version: held.version,
      executionProvider: held.adapter.executionProvider,
    },
    referenceArtifact: held.file.sha256,
    inputs: tested.outputs.length,
    inputsSha256: tested.inputsSha256,
    ...compared,
  };
  if (compared.cosineLeast >= compared.threshold) {
    return { status: 'ok', failure: null, parity, remarks: [] };
  }
  const cosine = compared.cosineLeast.toFixed(4);
  const message = `the outputs are not those of ${held.adapter.name}: cosine ${cosine}, where ${compared.threshold} passes`;
  return rejected(message, parity);
}

function rejected(message: string, parity: Parity | null): ParityPart {
  const remarks = [{ code: 'outputs_mismatch', detail: line(message) }];
  return { status: 'rejected', failure: failureOf(message), parity, remarks };
}

function failed(message: string): ParityPart {
  return { status: 'failed', failure: failureOf(message), parity: null, remarks: [] };
}

function failureOf(message: string): Failure {
  return { phase: 'parity', message };
}

/** A remark's detail is one short line. */
function line(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 200);
}
