import type { ModelSlug } from './model-slug.ts';
import type { Range } from './quantisation.ts';
import ranges from './weights/ranges.json' with { type: 'json' };

/** Calibrated activation ranges of a model by layer name; see scripts/train/publish-ranges.ts. */
export function rangesOf(slug: ModelSlug): Readonly<Record<string, Range>> {
  const pairs: Record<string, number[]> = ranges[slug];
  return Object.fromEntries(
    Object.entries(pairs).map(([name, [low = 0, high = 0]]) => [name, [low, high] as const]),
  );
}
