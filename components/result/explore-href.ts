import { defaultView } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';

/** Address of Explore with one device class or model chosen. */
export function exploreHref(facet: 'dev' | 'model', id: string): string {
  return viewHref({ ...defaultView(), [facet]: [id] });
}
