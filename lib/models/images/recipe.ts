/** How a decoded image becomes the input of a model. A recipe never changes: a new one gets a new id. */
export interface Recipe {
  id: string;
  /**
   * `crop`: the shorter edge becomes the input's divided by `share`, then the centre is cut out.
   * `stretch`: the central `share` of both edges is stretched over the input.
   * `letterbox`: the longer edge becomes the input's; grey `fill` surrounds the image.
   */
  fit:
    | { kind: 'crop'; share: number }
    | { kind: 'stretch'; share: number }
    | { kind: 'letterbox'; fill: number };
  /** Kernel of the interpolation; when an image is made smaller it is widened by the same factor. */
  kernel: 'linear' | 'cubic' | 'lanczos3';
  /** Value = (byte / 255 - mean) / deviation, per channel in the order red, green, blue. */
  mean: readonly [number, number, number];
  deviation: readonly [number, number, number];
}

const imagenet = {
  mean: [0.485, 0.456, 0.406],
  deviation: [0.229, 0.224, 0.225],
} as const;
const unit = { mean: [0, 0, 0], deviation: [1, 1, 1] } as const;
const signed = { mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] } as const;

/** Byte 128 becomes 0 and a step of 64 becomes 1, as in the built-in data set. */
const centred = {
  mean: [128 / 255, 128 / 255, 128 / 255],
  deviation: [64 / 255, 64 / 255, 64 / 255],
} as const;

const table: readonly Recipe[] = [
  // torchvision's classification preset: resize the shorter edge to 256, cut 224, bilinear.
  { id: 'imagenet-256-224-v1', fit: { kind: 'crop', share: 0.875 }, kernel: 'linear', ...imagenet },
  // timm's usual evaluation with crop_pct 0.875: the same geometry, bicubic.
  { id: 'imagenet-0.875-v1', fit: { kind: 'crop', share: 0.875 }, kernel: 'cubic', ...imagenet },
  // TensorFlow Slim's evaluation: the central 87.5 % of both edges, stretched, values -1..1.
  { id: 'tf-224-v1', fit: { kind: 'stretch', share: 0.875 }, kernel: 'linear', ...signed },
  { id: 'unit-v1', fit: { kind: 'crop', share: 1 }, kernel: 'linear', ...unit },
  { id: 'stretch-unit-v1', fit: { kind: 'stretch', share: 1 }, kernel: 'linear', ...unit },
  { id: 'glyphs-64-v1', fit: { kind: 'crop', share: 1 }, kernel: 'linear', ...centred },
  // Darknet's and Ultralytics' frame for detectors; the grey is the latter's.
  { id: 'letterbox-unit-v1', fit: { kind: 'letterbox', fill: 114 }, kernel: 'linear', ...unit },
  {
    id: 'letterbox-centred-v1',
    fit: { kind: 'letterbox', fill: 128 },
    kernel: 'linear',
    ...centred,
  },
];

/** Every recipe by its id. */
export const recipes: ReadonlyMap<string, Recipe> = new Map(table.map((one) => [one.id, one]));

/** The recipe of an id. @throws Error naming the recipes there are */
export function recipeOf(id: string): Recipe {
  const recipe = recipes.get(id);
  if (recipe) return recipe;
  const known = [...recipes.keys()].join(', ');
  throw new Error(`There is no preprocessing recipe "${id}"; there are ${known}.`);
}
