import type { Layer, Shape } from '../graph.ts';
import { nhwcDims, shapeOf } from '../shapes.ts';
import { type TensorList, tensorType } from './tensor-list.ts';

/** A computed tensor between the operators that one layer becomes. */
export interface Between {
  name: string;
  dims: readonly number[];
  /** Its values: those of the layer before its activation, or those of the named tensor. */
  values: 'before-activation' | { of: string };
}

type Shapes = ReadonlyMap<string, Shape>;

/** Dimensions of the rows of boxes that one map becomes. */
function rowDims(map: Shape, attributes: number, batch: number): number[] {
  return [batch, (map.height * map.width * map.channels) / attributes, attributes];
}

/** Computed tensors that a layer needs besides its output. */
export function betweenTensors(layer: Layer, shapes: Shapes, batch: number): Between[] {
  if (layer.op === 'predictions') {
    return [layer.from, layer.with].map((of) => ({
      name: `${of}.rows`,
      dims: rowDims(shapeOf(shapes, of), layer.attributes, batch),
      values: { of },
    }));
  }
  if (!('activation' in layer) || layer.activation !== 'leaky') return [];
  const dims = nhwcDims(layer, shapeOf(shapes, layer.name), batch);
  return [{ name: `${layer.name}.raw`, dims, values: 'before-activation' }];
}

/** Adds the integer constants that a layer's operators read. */
export function addConstants(
  tensors: TensorList,
  layer: Layer,
  shapes: Shapes,
  batch: number,
): void {
  const add = (name: string, values: readonly number[]) =>
    tensors.add(name, [values.length], {
      type: tensorType.int32,
      values: Int32Array.from(values),
    });
  if (layer.op === 'upsample') {
    const { height, width } = shapeOf(shapes, layer.name);
    add(`${layer.name}.size`, [height, width]);
  }
  if (layer.op !== 'predictions') return;
  for (const from of [layer.from, layer.with]) {
    add(`${from}.shape`, rowDims(shapeOf(shapes, from), layer.attributes, batch));
  }
}
