import { compareViewHref, defaultCompareView } from '../../../lib/link/compare-view.ts';
import type { View } from '../../../lib/link/view.ts';

/** The comparison of what is in the basket: by the same figures, as of the same data version. */
export function basketHref({ c, ds, q, tr, u }: View): string {
  return compareViewHref({ ...defaultCompareView(), c, ds, q, tr, u });
}
