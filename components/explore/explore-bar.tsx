import { CopyLink } from './copy-link.tsx';
import { FilterButton } from './filter-button.tsx';

/** The bar at the foot of a narrow screen: what a thumb reaches. */
export function ExploreBar({
  set,
  copyLink,
  onFilter,
}: {
  set: number;
  copyLink: { path: string; confirmation: string };
  onFilter: () => void;
}) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-30 flex gap-2 border-line border-t bg-surface p-2.5 md:hidden print:hidden">
      <FilterButton set={set} onClick={onFilter} className="h-10 flex-1" />
      <CopyLink {...copyLink} wide />
    </div>
  );
}
