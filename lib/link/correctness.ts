import type { Point } from '../contract/point.ts';
import { accuracyOf } from './accuracy-of.ts';

/** What is known of a row's answers: speed without correctness does not rank (method.md A13). */
export type Correctness = 'counted' | 'agrees' | 'wrong' | 'unchecked' | 'not ours';

/**
 * Whether the answers of a measured row were checked: counted on labelled data, or its outputs
 * agree with a reference runtime. `wrong` when those differ, whatever the count says. A row of
 * somebody else's is `not ours`: the product cannot check it.
 */
export function correctnessOf(point: Point, metric: string | null): Correctness {
  if (point.tier === 'published') return 'not ours';
  if (point.parity && point.parity.cosineLeast < point.parity.threshold) return 'wrong';
  if (accuracyOf(point, metric) !== null) return 'counted';
  if (point.parity) return 'agrees';
  return point.tier === 'log' ? 'not ours' : 'unchecked';
}
