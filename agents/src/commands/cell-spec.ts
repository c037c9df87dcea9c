import { JobEntry } from '../../../lib/contract/job.ts';
import type { CellEntry } from '../../../lib/models/cell-rules/cell-entry.ts';

const numbers = ['threads', 'batch', 'concurrency', 'inputSize', 'images', 'minutes'];
const words = ['scenario', 'dataSet', 'profile'];

/**
 * A cell as it is named on the command line: MODEL/RUNTIME/PRECISION, then `,name=value` for what is
 * not as usual, e.g. `glyphs-s/onnxruntime-node/int8,threads=2,batch=4`.
 *
 * @throws Error naming the part that is not understood
 */
export function parseCellSpec(text: string): CellEntry {
  const [name = '', ...settings] = text.split(',');
  const [model, runtime, precision, ...rest] = name.split('/');
  if (!model || !runtime || !precision || rest.length > 0) {
    throw new Error(`The cell "${text}" is not understood: give MODEL/RUNTIME/PRECISION.`);
  }
  const entry: Record<string, string | number> = { model, runtime, precision };
  for (const setting of settings) {
    const [key = '', value = ''] = setting.split('=');
    if (!value || !(numbers.includes(key) || words.includes(key))) {
      const known = [...numbers, ...words].join(', ');
      throw new Error(
        `"${setting}" of the cell "${text}" is not understood: give NAME=VALUE of ${known}.`,
      );
    }
    entry[key] = numbers.includes(key) ? Number(value) : value;
  }
  const parsed = JobEntry.omit({ sweep: true }).safeParse(entry);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`The cell "${text}" is not valid: ${issue?.path.join('.')}: ${issue?.message}.`);
}
