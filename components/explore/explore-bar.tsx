import type { ExportHrefs } from '../../lib/export/export-hrefs.ts';
import type { View } from '../../lib/link/view.ts';
import { ExportMenu } from '../share/export-menu.tsx';
import { useWords } from '../shell/words-provider.tsx';
import { buttonClass } from '../ui/button.tsx';
import { basketHref } from './basket/basket-href.ts';
import { CopyLink } from './copy-link.tsx';
import { FilterButton } from './filter-button.tsx';

/** The bar at the foot of a narrow screen: what a thumb reaches. */
export function ExploreBar({
  set,
  view,
  copyLink,
  hrefs,
  onFilter,
}: {
  set: number;
  view: View;
  copyLink: { path: string; confirmation: string };
  /** Files of what is shown. */
  hrefs: ExportHrefs;
  onFilter: () => void;
}) {
  const { controls } = useWords().explore;
  return (
    <div className="fixed inset-x-0 bottom-0 z-30 flex gap-2 border-line border-t bg-surface p-2.5 md:hidden print:hidden [&_button]:px-2">
      <FilterButton set={set} onClick={onFilter} className="h-10 flex-1" />
      <ExportMenu hrefs={hrefs} wide />
      {view.c.length > 0 ? (
        <a href={basketHref(view)} className={`${buttonClass('primary')} h-10 flex-1`}>
          {`${controls.compareThem} ${view.c.length}`}
        </a>
      ) : (
        <CopyLink {...copyLink} wide />
      )}
    </div>
  );
}
