import { createContext, use } from 'react';
import type { View } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';

/** How a page writes its views as addresses; Explore's, unless the rows stand on another page. */
export const ViewAddress = createContext<(view: View) => string>((view) => viewHref(view));

/** The address of a view on the page that shows it, for links that work without a script too. */
export function useViewAddress(): (view: View) => string {
  return use(ViewAddress);
}
