import type { PointList } from '../../lib/contract/point.ts';
import type { ExploreFacts } from '../../lib/export/explore-facts.ts';
import type { View } from '../../lib/link/view.ts';
import { cohortLabel, cohortOfTask } from '../../lib/text/cohort-label.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { AxisSelect } from '../explore/axes/axis-select.tsx';
import { ScaleSwitch } from '../explore/axes/scale-switch.tsx';
import type { ChangeView } from '../explore/use-view.ts';
import { ViewChips } from '../explore/view-chips.tsx';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { Select } from '../ui/select.tsx';

/** What is drawn, on which scale, of which comparable rows; and what is filtered, to be taken away. */
export function EntryControls({
  list: { cohort, cohorts },
  view,
  asked,
  facts,
  onChange,
  onCohort,
}: {
  list: PointList;
  /** What is drawn, and what of it the address asks for. */
  view: View;
  asked: View;
  facts: ExploreFacts;
  onChange: ChangeView;
  onCohort: (id: string) => void;
}) {
  const text = useWords();
  const locale = useLocale();
  const { explore } = text;
  const { stated, metric, frameRate } = facts;
  return (
    <div className="mb-1 flex flex-wrap items-center gap-2 print:hidden">
      <AxisSelect
        axis="x"
        view={view}
        stated={stated}
        metric={metric}
        frameRate={frameRate}
        onChange={onChange}
      />
      <ScaleSwitch axis="x" view={view} onChange={onChange} />
      {cohort && cohorts.length > 1 ? (
        <Select
          label={explore.cohort}
          className="max-md:max-w-full"
          value={cohort.id}
          shown={cohortLabel(cohort, text, locale)}
          options={cohorts.map((one) => ({
            value: one.id,
            label: cohortOfTask(one, text, locale),
            note: `${one.own ? explore.own : explore.published}${explore.between}${explore.cohortSize(one.points, formatCount(one.points, locale))}`,
          }))}
          onChoose={onCohort}
        />
      ) : null}
      <ViewChips facts={facts} view={asked} onChange={onChange} />
    </div>
  );
}
