import type { CellEntry } from '../../../lib/models/cell-rules/cell-entry.ts';
import type { BuiltFile } from './built-file.ts';

type Layout = BuiltFile['layout'];

/** A shape without open dimensions, or with ones in their place and why they are open. */
export interface FixedShape {
  shape: number[];
  problem: string | null;
}

const largest = 65536;

/**
 * Fixes the dimensions that a model's file leaves open: by the entry's batch and input size, else by
 * `inputShape` of the job file.
 *
 * @param dims a size, or the name of an open dimension
 */
export function fixShape(
  input: string,
  dims: readonly (number | string)[],
  inputShape: readonly number[] | undefined,
  layout: Layout,
  entry: Pick<CellEntry, 'batch' | 'inputSize'>,
): FixedShape {
  const rows = layout === 'NCHW' ? [2, 3] : [1, 2];
  const wanted = dims.map((_, axis) => {
    if (axis === 0) return entry.batch ?? inputShape?.[0];
    const edge = dims.length === 4 && rows.includes(axis) ? entry.inputSize : undefined;
    return edge ?? inputShape?.[axis];
  });
  const problems: string[] = [];
  if (inputShape && inputShape.length !== dims.length) {
    problems.push(
      `inputShape has ${inputShape.length} dimensions, the input ${input} has ${dims.length}.`,
    );
  }
  const shape = dims.map((size, axis) => {
    const value = wanted[axis];
    if (typeof size === 'number' && size >= 1 && size <= largest) {
      if (value !== undefined && value !== size) {
        problems.push(`The input ${input} is fixed at ${size} in dimension ${axis}, not ${value}.`);
      }
      return size;
    }
    if (value === undefined) {
      const name = typeof size === 'string' && size !== '?' ? ` (${size})` : '';
      problems.push(
        `The input ${input} leaves dimension ${axis}${name} open: fix it with inputShape.`,
      );
    }
    return value ?? 1;
  });
  return { shape, problem: problems[0] ?? null };
}

/** Where the channels stand: a picture has one, three or four of them. */
export function layoutOf(dims: readonly (number | string)[], usual: Layout): Layout {
  const channels = (size: number | string | undefined) => size === 1 || size === 3 || size === 4;
  if (dims.length !== 4 || channels(dims[1]) === channels(dims[3])) return usual;
  return channels(dims[1]) ? 'NCHW' : 'NHWC';
}
