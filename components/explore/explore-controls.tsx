import type { Cohort } from '../../lib/contract/point.ts';
import { askedScale, scaleOf } from '../../lib/link/quantity.ts';
import { timers } from '../../lib/link/timer.ts';
import { statistics, units, type View, viewKinds } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { cohortLabel, cohortOfTask } from './cohort-label.ts';
import { onPlainClick } from './plain-click.ts';
import type { ChangeView } from './use-view.ts';

/** The row of controls over the chart: view, statistic, scale, unit, cohort. */
export function ExploreControls({
  view,
  cohort,
  cohorts,
  onChange,
  onCohort,
}: {
  view: View;
  cohort: Cohort | null;
  cohorts: readonly Cohort[];
  onChange: ChangeView;
  onCohort: (id: string) => void;
}) {
  const text = useWords();
  const locale = useLocale();
  const { explore, domain } = text;
  return (
    <>
      <Segmented
        label={explore.view}
        value={view.view}
        segments={viewKinds.map((kind) => ({
          value: kind,
          label: explore.views[kind],
          href: viewHref({ ...view, view: kind }),
        }))}
        onChoose={(chosen, event) => {
          const kind = viewKinds.find((one) => one === chosen);
          if (kind) onPlainClick(event, () => onChange({ ...view, view: kind }, 'push'));
        }}
      />
      <Select
        label={explore.statistic}
        prefix="x"
        value={view.q}
        options={statistics.map((statistic) => ({
          value: statistic,
          label: domain.latencyOf(domain.statistics[statistic] ?? statistic),
        }))}
        onChoose={(chosen) => {
          const q = statistics.find((statistic) => statistic === chosen);
          if (q) onChange({ ...view, q });
        }}
      />
      <Select
        label={explore.timer}
        prefix={explore.timerPrefix}
        value={view.tr}
        options={timers.map((timer) => ({ value: timer, label: domain.timers[timer] }))}
        onChoose={(chosen) => {
          const tr = timers.find((timer) => timer === chosen);
          if (tr) onChange({ ...view, tr });
        }}
      />
      <Segmented
        label={explore.scale}
        value={scaleOf(view, 'x')}
        segments={(['log', 'lin'] as const).map((scale) => ({
          value: scale,
          label: scale === 'log' ? explore.log : explore.linear,
          href: viewHref({ ...view, xs: askedScale(view.x, scale) }),
        }))}
        onChoose={(chosen, event) =>
          onPlainClick(event, () =>
            onChange({ ...view, xs: askedScale(view.x, chosen === 'lin' ? 'lin' : 'log') }),
          )
        }
      />
      <Select
        label={explore.unit}
        prefix={explore.unit.toLowerCase()}
        value={view.u}
        options={units.map((unit) => ({ value: unit, label: explore.units[unit] ?? unit }))}
        onChoose={(chosen) => {
          const u = units.find((unit) => unit === chosen);
          if (u) onChange({ ...view, u });
        }}
      />
      {cohorts.length > 0 && cohort ? (
        <Select
          label={explore.cohort}
          className="max-md:max-w-full max-md:flex-1"
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
      ) : null}
    </>
  );
}

/** A cohort of an old data version may be missing from the list; it stays choosable. */
function withCurrent(cohort: Cohort, cohorts: readonly Cohort[]): readonly Cohort[] {
  return cohorts.some((one) => one.id === cohort.id) ? cohorts : [cohort, ...cohorts];
}
