import { type Activation, type Graph, type Layer, leakySlope } from './graph.ts';
import type { Range } from './quantisation.ts';

const moving = ['max-pool', 'upsample', 'concat', 'predictions'] as const;

/** True for a layer that moves stored values without arithmetic, and so needs equal ranges. */
function isMoving({ op }: Layer): boolean {
  return (moving as readonly string[]).includes(op);
}

function union([lowA, highA]: Range, [lowB, highB]: Range): Range {
  return [Math.min(lowA, lowB), Math.max(highA, highB)];
}

/**
 * Range of every tensor of an int8 file, from the calibrated ones by layer name (`input` included).
 * Layers that only move values share one range with all they read, as their integer kernels
 * require; their own calibrated range may be missing. Throws when another layer has no range.
 */
export function tiedRanges(
  graph: Graph,
  ranges: Readonly<Record<string, Range>>,
): (name: string) => Range {
  const roots = new Map<string, string>();
  const known = new Map<string, Range>();
  const rootOf = (name: string): string => {
    const parent = roots.get(name) ?? name;
    return parent === name ? name : rootOf(parent);
  };
  const tie = (root: string, name: string) => {
    const other = rootOf(name);
    if (root === other) return;
    known.set(root, union(known.get(root) ?? [0, 0], known.get(other) ?? [0, 0]));
    roots.set(other, root);
  };
  const add = (name: string, range: Range | undefined) => {
    if (!range) throw new Error(`No calibrated range for ${name}.`);
    known.set(name, range);
  };
  add('input', ranges.input);
  for (const layer of graph.layers) {
    add(
      layer.name,
      isMoving(layer) ? (known.get(rootOf(layer.from)) ?? [0, 0]) : ranges[layer.name],
    );
    if (!isMoving(layer)) continue;
    tie(layer.name, layer.from);
    if ('with' in layer) tie(layer.name, layer.with);
  }
  return (name) => known.get(rootOf(name)) ?? [0, 0];
}

/** Range of a layer before its activation, from the one after it. */
export function rangeBefore(activation: Activation, [low, high]: Range): Range {
  return activation === 'leaky' ? [Math.min(0, low) / leakySlope, high] : [low, high];
}
