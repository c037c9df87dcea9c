import type { ModelRef } from '../../../lib/contract/cell.ts';
import type { CellEntry } from '../../../lib/models/cell-rules/cell-entry.ts';
import type { RuntimeAdapter } from '../runtimes/adapter.ts';
import type { Workload } from '../workload/workload.ts';
import type { BuiltFile } from './built-file.ts';

/** Where the files of a model come from: built here, or beside the job file. */
export interface ModelSource {
  ref: ModelRef;
  /** Why an entry cannot be run with the files of this model, in one sentence; else null. */
  refusal(entry: CellEntry, adapter: RuntimeAdapter): Promise<string | null>;
  /** The file that an entry runs; for what is refused, the file that stands for it. */
  file(entry: CellEntry, adapter: RuntimeAdapter): Promise<BuiltFile>;
  /** The fp32 ONNX file whose outputs are taken as right; null when there is none. */
  reference(entry: CellEntry): Promise<BuiltFile | null>;
  workload(entry: CellEntry, file: BuiltFile): Workload;
}

/** Family of a model by its name: `ResNet-50 v1.5` is a `ResNet`. */
export function familyOf(name: string): string {
  return (name.split(' ')[0] ?? name).replace(/-[0-9]+$/, '') || name;
}
