import type { Builder } from 'flatbuffers';
import type { Layer, Shape } from '../graph.ts';
import type { OperatorEntry } from './finish-file.ts';
import { leaky, leakyTable, operators, optionsTable, reshape } from './operators.ts';
import { table } from './tables.ts';
import type { TensorList } from './tensor-list.ts';

/** How a file names the output of a layer, and which versions of operators it needs. */
export interface Dialect {
  nameOf: (layer: string) => string;
  versions: Readonly<Record<Layer['op'] | 'leaky', number>>;
}

function inputsOf(layer: Layer, tensors: TensorList, { nameOf }: Dialect): string[] {
  const from = nameOf(layer.from);
  if (layer.op === 'upsample') return [from, `${layer.name}.size`];
  if (layer.op === 'predictions') return [`${layer.from}.rows`, `${layer.with}.rows`];
  if ('with' in layer) return [from, nameOf(layer.with)];
  const weighted = tensors.has(`${layer.name}.kernel`);
  return weighted ? [from, `${layer.name}.kernel`, `${layer.name}.bias`] : [from];
}

/** Operators of one layer, in order; the tensors they name were added before. */
export function layerOperators(
  builder: Builder,
  tensors: TensorList,
  layer: Layer,
  input: Shape,
  dialect: Dialect,
): OperatorEntry[] {
  const { nameOf, versions } = dialect;
  const output = nameOf(layer.name);
  const { code, options: kind } = operators[layer.op];
  const entry: OperatorEntry = {
    code,
    version: versions[layer.op],
    inputs: inputsOf(layer, tensors, dialect),
    output,
    options: { kind, table: optionsTable(builder, layer, input) },
  };
  if (layer.op === 'predictions') {
    const rows = [layer.from, layer.with].map((from) => ({
      code: reshape.code,
      version: 1,
      inputs: [nameOf(from), `${from}.shape`],
      output: `${from}.rows`,
      options: { kind: reshape.options, table: table(builder, []) },
    }));
    return [...rows, entry];
  }
  if (!('activation' in layer) || layer.activation !== 'leaky') return [entry];
  const raw = `${layer.name}.raw`;
  const rectifier = {
    code: leaky.code,
    version: versions.leaky,
    inputs: [raw],
    output,
    options: { kind: leaky.options, table: leakyTable(builder) },
  };
  return [{ ...entry, output: raw }, rectifier];
}
