import type { ModelFacts } from '../../contract/model-facts.ts';
import type { ArtifactDescription } from '../../contract/stored-artifact.ts';

/** What in a description is wrong: the field, and why. */
export interface Contradiction {
  field: 'format' | 'precision' | 'inputShape';
  reason: string;
}

/**
 * What somebody says of a file, held against what was found in it. Null when nothing contradicts;
 * what a file does not tell (a precision without weights, an open size) cannot.
 */
export function contradiction(
  description: Pick<ArtifactDescription, 'format' | 'precision' | 'inputShape'>,
  facts: ModelFacts,
): Contradiction | null {
  const { format, precision, inputShape } = description;
  if (format !== facts.format) {
    return { field: 'format', reason: `is ${format}, and the file is ${facts.format}` };
  }
  // tf32 is a way of computing with fp32 weights, and mixed may be meant of the activations.
  const stored = precision === 'tf32' ? 'fp32' : precision;
  const tells = facts.precision !== null && facts.precision !== 'mixed' && precision !== 'mixed';
  if (tells && stored !== facts.precision) {
    const reason = `is ${precision}, and most weights of the file are ${facts.precision}`;
    return { field: 'precision', reason };
  }
  const reason = inputShape === null ? null : shapeReason(inputShape, facts);
  return reason === null ? null : { field: 'inputShape', reason };
}

function shapeReason(given: readonly number[], { inputs }: ModelFacts): string | null {
  const [input] = inputs;
  if (!input) return 'is given, and the file takes no input';
  if (input.shape.length !== given.length) {
    return `has ${given.length} dimensions, and the input ${input.name} has ${input.shape.length}`;
  }
  const at = input.shape.findIndex((size, axis) => size !== null && size !== given[axis]);
  if (at < 0) return null;
  return `has ${given[at]} in dimension ${at}, and the input ${input.name} has ${input.shape[at]}`;
}
