import type { ModelFile } from './adapter.ts';

/** An input as a model declares it: a dimension is a size, or the name of one that is left open. */
export interface DeclaredInput {
  name: string;
  shape: readonly (number | string)[];
}

/** The tensors among a session's inputs; null when this runtime does not tell. */
export function shapesIn(metadata: unknown): DeclaredInput[] | null {
  if (!Array.isArray(metadata)) return null;
  return metadata.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('name' in one) || !('shape' in one)) return [];
    const { name, shape } = one;
    if (typeof name !== 'string' || !Array.isArray(shape)) return [];
    const sizes = shape.map((size: unknown) => (typeof size === 'number' ? size : String(size)));
    return [{ name, shape: sizes }];
  });
}

/**
 * Whether a model can be run with this file's input.
 *
 * @throws Error naming the dimension that is open or different, or the inputs and outputs there are
 */
export function checkShape(
  file: Pick<ModelFile, 'inputName' | 'inputShape' | 'outputName'>,
  inputs: readonly DeclaredInput[] | null,
  outputNames: readonly string[],
): void {
  if (inputs === null) return;
  const input = inputs.find(({ name }) => name === file.inputName);
  if (!input) {
    const names = inputs.map(({ name }) => name).join(', ');
    throw new Error(`The model has no input "${file.inputName}"; it has ${names}.`);
  }
  const others = inputs.filter(({ name }) => name !== file.inputName).map(({ name }) => name);
  if (others.length > 0) {
    throw new Error(`The model needs more inputs than one: ${others.join(', ')} would be empty.`);
  }
  if (!outputNames.includes(file.outputName)) {
    throw new Error(
      `The model has no output "${file.outputName}"; it has ${outputNames.join(', ')}.`,
    );
  }
  input.shape.forEach((declared, at) => {
    checkDimension(input.name, at, declared, file.inputShape[at]);
  });
  if (file.inputShape.length > input.shape.length) {
    throw new Error(
      `The input "${input.name}" has ${input.shape.length} dimensions, and ${file.inputShape.length} were given.`,
    );
  }
}

function checkDimension(
  input: string,
  at: number,
  declared: number | string,
  given: number | undefined,
): void {
  const open = typeof declared === 'string';
  const name = open && declared !== '' ? `${at} ("${declared}")` : `${at}`;
  if (given === undefined) {
    throw new Error(
      open
        ? `Dimension ${name} of the input "${input}" is left open by the model: fix it with inputShape.`
        : `Dimension ${name} of the input "${input}" is ${declared}, and inputShape does not have it.`,
    );
  }
  if (!open && declared !== given) {
    throw new Error(
      `Dimension ${name} of the input "${input}" is ${declared}, and inputShape says ${given}.`,
    );
  }
}
