import type { FoundPoints } from '../../lib/contract/point-slots.ts';
import type { CompareView } from '../../lib/link/compare-view.ts';
import { AddSection } from './add-section.tsx';
import { IgnoredNotice } from './compare-page.tsx';
import { slotNames } from './heading.ts';
import type { Compared, Drawing, Slot } from './slot.ts';
import { absence } from './value-texts.ts';

/** The page before there are two: a search, and below it what is likeliest to be wanted. */
export function ChoosePage({
  view,
  slot,
  found,
  ignored,
  drawing,
}: {
  view: CompareView;
  /** The one that is chosen already, or null. */
  slot: Slot | null;
  found: FoundPoints;
  ignored: Compared['ignored'];
  drawing: Drawing;
}) {
  const { compare } = drawing.words;
  const names = slot ? slotNames(slot, drawing).filter((name) => name !== '') : [];
  const gone = slot && slot.point?.outcome !== 'ok' ? absence(slot, drawing) : null;
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <IgnoredNotice compared={{ ignored }} drawing={drawing} />
      <h1>{compare.title}</h1>
      <p className="mb-4 break-words text-ink2">
        {slot ? compare.chooseSecond(names.join(', ')) : compare.chooseFirst}
      </p>
      {gone ? (
        <p className="mb-3 text-remark">
          {gone.head} {gone.detail}
        </p>
      ) : null}
      <div className="max-w-[900px]">
        <AddSection view={view} found={found} drawing={drawing} />
      </div>
    </main>
  );
}
