import type { Graph } from './graph.ts';
import { parametersOf } from './parameters.ts';
import { shapeOf, shapesOf } from './shapes.ts';

/** What one inference of one image costs, counted from the graph. */
export interface Cost {
  /** Weights and biases. */
  params: number;
  /** Multiply-accumulates of convolutions and dense layers. */
  macs: number;
  /** Floating-point operations: two a multiply-accumulate; additions and activations left out. */
  flops: number;
}

/** Counts parameters and operations of a graph at batch 1. */
export function costOf(graph: Graph): Cost {
  const shapes = shapesOf(graph);
  const parameters = parametersOf(graph);
  const params = parameters.reduce((sum, { count }) => sum + count, 0);
  const macs = graph.layers.reduce((sum, layer) => {
    const kernel = parameters.find(({ name }) => name === `${layer.name}.kernel`);
    const { height, width } = shapeOf(shapes, layer.name);
    return sum + (kernel?.count ?? 0) * height * width;
  }, 0);
  return { params, macs, flops: 2 * macs };
}
