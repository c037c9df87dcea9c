/** Shapes of marks; always together with a colour (look.md, series). */
export type MarkShape = 'circle' | 'square' | 'up' | 'diamond' | 'down' | 'plus';

/** Colour and shape by which a runtime is known on every page. */
export interface Series {
  /** 1 to 6, or `other` for grey. */
  slot: 1 | 2 | 3 | 4 | 5 | 6 | 'other';
  shape: MarkShape;
}

type Slot = Exclude<Series['slot'], 'other'>;

const shapes: Record<Slot, MarkShape> = {
  1: 'circle',
  2: 'square',
  3: 'up',
  4: 'diamond',
  5: 'down',
  6: 'plus',
};

/** Owners of each pair, most telling first: a runtime slug belongs to the first that it matches. */
const owners: readonly [pattern: RegExp, slot: Slot][] = [
  [/edge-?tpu|coral|rknn|hailo/, 5],
  [/^(arm-?nn|acl).*(opencl|cl|gpu)\b/, 3],
  [/^(arm-?nn|acl)/, 2],
  [/^(onnxruntime|onnx-runtime|ort)-(web|wasm)/, 3],
  [/^(onnxruntime|onnx-runtime|ort)\b/, 2],
  [/tensor-?rt|openvino|torch2trt|trtexec/, 4],
  [/^(tflite|litert|tensorflow-lite)/, 1],
  [/^(ncnn|mnn|tnn|tfjs|tensorflow-js|tensorflowjs)/, 6],
];

/** The pair of a runtime by its slug, or null when no pair is its own. */
export function slotOf(runtimeSlug: string): Slot | null {
  return owners.find(([pattern]) => pattern.test(runtimeSlug))?.[1] ?? null;
}

/**
 * Colour and shape of each runtime among some points (look.md): a runtime has its own pair or is
 * grey, never another colour. Of several owners of one pair the one with the most points keeps it;
 * the others are grey with their own shape. Give the unfiltered points, so that no filter recolours.
 */
export function assignSeries(
  points: readonly { runtime: { slug: string } }[],
): Record<string, Series> {
  const rows = new Map<string, number>();
  for (const { runtime } of points) rows.set(runtime.slug, (rows.get(runtime.slug) ?? 0) + 1);
  const byRows = [...rows].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const taken = new Set<Slot>();
  const series: Record<string, Series> = {};
  for (const [slug] of byRows) {
    const slot = slotOf(slug);
    if (slot === null) {
      series[slug] = { slot: 'other', shape: 'circle' };
    } else {
      series[slug] = { slot: taken.has(slot) ? 'other' : slot, shape: shapes[slot] };
      taken.add(slot);
    }
  }
  return series;
}

/** A pair for each of the first six ids, in their order; the rest is grey. */
export function assignPairs(ids: readonly string[]): Record<string, Series> {
  const slots: readonly Slot[] = [1, 2, 3, 4, 5, 6];
  const pairOf = (slot: Slot | undefined): Series =>
    slot === undefined ? otherSeries : { slot, shape: shapes[slot] };
  return Object.fromEntries(ids.map((id, index) => [id, pairOf(slots[index])]));
}

/** Grey: what has no pair of its own. */
export const otherSeries: Series = { slot: 'other', shape: 'circle' };

/** The colour as a CSS variable, which follows the theme without a redraw. */
export function seriesColour(series: Series): string {
  return `var(--series-${series.slot})`;
}
