import type { Cohort } from '../../lib/contract/point.ts';
import type { ExploreFacts } from '../../lib/export/explore-facts.ts';
import { type View, viewKinds } from '../../lib/link/view.ts';
import { cohortLabel, cohortOfTask } from '../../lib/text/cohort-label.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { AxesButton } from './axes/axes-button.tsx';
import { AxisSelect } from './axes/axis-select.tsx';
import { ScaleSwitch } from './axes/scale-switch.tsx';
import { onPlainClick } from './plain-click.ts';
import type { ChangeView } from './use-view.ts';
import { useViewAddress } from './view-address.ts';

/**
 * The row of controls over the chart: view, axes, cohort. What is seldom changed is behind one
 * button; on a narrow screen the y axis and the scale are there too.
 */
export function ExploreControls({
  kinds = viewKinds,
  view,
  facts,
  cohort,
  cohorts,
  onChange,
  onCohort,
  cohortClass = 'max-md:max-w-full',
}: {
  /** What can be drawn; everything, unless the rows stand on another page than Explore. */
  kinds?: readonly View['view'][];
  view: View;
  facts: Pick<ExploreFacts, 'stated' | 'metric' | 'frameRate'>;
  cohort: Cohort | null;
  cohorts: readonly Cohort[];
  onChange: ChangeView;
  onCohort: (id: string) => void;
  /** Where the choice of comparable rows stands. */
  cohortClass?: string;
}) {
  const { explore } = useWords();
  const address = useViewAddress();
  const { stated, metric, frameRate } = facts;
  const axes = { view, stated, metric, frameRate, onChange };
  return (
    <>
      <Segmented
        label={explore.view}
        value={view.view}
        segments={kinds.map((kind) => ({
          value: kind,
          label: explore.views[kind],
          href: address({ ...view, view: kind }),
        }))}
        onChoose={(chosen, event) => {
          const kind = kinds.find((one) => one === chosen);
          if (kind) onPlainClick(event, () => onChange({ ...view, view: kind }, 'push'));
        }}
      />
      <AxisSelect axis="x" {...axes} />
      <span className="inline-flex gap-2 max-md:hidden">
        <ScaleSwitch axis="x" view={view} onChange={onChange} />
        {view.view === 'front' ? <AxisSelect axis="y" {...axes} /> : null}
      </span>
      <AxesButton {...axes} />
      {cohorts.length > 0 && cohort ? (
        <CohortSelect
          cohort={cohort}
          cohorts={cohorts}
          className={cohortClass}
          onCohort={onCohort}
        />
      ) : null}
    </>
  );
}

/** What may share one chart: task, data set, metric, scenario, batch. */
function CohortSelect({
  cohort,
  cohorts,
  className,
  onCohort,
}: {
  cohort: Cohort;
  cohorts: readonly Cohort[];
  className: string;
  onCohort: (id: string) => void;
}) {
  const text = useWords();
  const locale = useLocale();
  const { explore } = text;
  return (
    <Select
      label={explore.cohort}
      className={className}
      value={cohort.id}
      shown={cohortLabel(cohort, text, locale)}
      options={withCurrent(cohort, cohorts).map((one) => ({
        value: one.id,
        label: cohortOfTask(one, text, locale),
        note: `${one.own ? explore.own : explore.published}${explore.between}${explore.cohortSize(
          one.points,
          formatCount(one.points, locale),
        )}`,
      }))}
      onChoose={onCohort}
    />
  );
}

/** A cohort of an old data version may be missing from the list; it stays choosable. */
function withCurrent(cohort: Cohort, cohorts: readonly Cohort[]): readonly Cohort[] {
  return cohorts.some((one) => one.id === cohort.id) ? cohorts : [cohort, ...cohorts];
}
