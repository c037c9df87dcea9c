'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import type { CatalogueNoun } from '../../lib/contract/catalogue.ts';
import type { Point, PointList } from '../../lib/contract/point.ts';
import { exploreFacts } from '../../lib/export/explore-facts.ts';
import { colourSeries } from '../../lib/link/colours.ts';
import { type TableColumn, usualColumns } from '../../lib/link/columns.ts';
import { clearFacets } from '../../lib/link/facet-key.ts';
import type { View } from '../../lib/link/view.ts';
import { viewQuery } from '../../lib/link/view-query.ts';
import { ChartFailed } from '../explore/chart-failed.tsx';
import { ColourLegend } from '../explore/legend/colour-legend.tsx';
import { useRowContext } from '../explore/use-row-context.tsx';
import { type ChangeView, hrefWith, useView } from '../explore/use-view.ts';
import { evidenceHref } from '../point-table/identity-link.tsx';
import { PointTable } from '../point-table/point-table.tsx';
import { useLocale } from '../shell/words-provider.tsx';
import { FailureBoundary } from '../ui/failure-boundary.tsx';
import { EntryControls } from './entry-controls.tsx';

const RangeChart = dynamic(async () => (await import('../range/range-chart.tsx')).RangeChart);

const rowsId = 'entry-rows';

/**
 * The rows of one entry in one cohort, as ranges and as a table; its state is the address, in the
 * words of Explore. `list` holds the rows of the cohort that is shown, and names the others.
 */
export function EntryRows({
  noun,
  list,
  view: initial,
  kept,
}: {
  noun: CatalogueNoun;
  list: PointList;
  view: View;
  /** What else the address holds, as it is written there: `base=tflite`. */
  kept: string;
}) {
  const locale = useLocale();
  const router = useRouter();
  const [asked, changeView] = useView(initial, { kept });
  const [hovered, setHovered] = useState<string | null>(null);
  const view = useMemo(() => drawnView(asked, noun), [asked, noun]);
  const facts = useMemo(() => exploreFacts(list, view), [list, view]);
  const series = useMemo(() => colourSeries(list.points, view.by), [list.points, view.by]);
  const context = useRowContext(list, facts, view, series);
  const shown = useMemo(() => withStatedX(view, facts.stated), [view, facts.stated]);
  const highlighted = useMemo(
    () => new Set([...view.hl, ...(hovered ? [hovered] : [])]),
    [view.hl, hovered],
  );
  const cols = useMemo(() => columnsOf(view, list.points), [view, list.points]);
  const change: ChangeView = (next, how) => changeView(asAsked(next, shown, asked), how);
  const changeCohort = (co: string) => {
    const next = { ...clearFacets(asked), co, hl: [], zx: null, zy: null };
    router.push(hrefWith(next, location.pathname, kept));
  };
  const open = useCallback(
    (point: Point) => {
      const href = evidenceHref(point);
      if (href?.startsWith('/')) router.push(href);
      else if (href) window.open(href, '_blank', 'noreferrer');
    },
    [router],
  );
  return (
    <>
      <EntryControls
        list={list}
        view={shown}
        asked={asked}
        facts={facts}
        onChange={change}
        onCohort={changeCohort}
      />
      <div id={rowsId}>
        <FailureBoundary
          resetKey={viewQuery(view)}
          fallback={(details) => <ChartFailed details={details} />}
        >
          <RangeChart
            rows={facts.rows}
            view={shown}
            metric={facts.metric}
            frameRate={facts.frameRate}
            series={series}
            locale={locale}
            highlightedId={hovered}
            onHighlight={setHovered}
            onOpen={open}
          />
        </FailureBoundary>
      </div>
      <div className="mt-2">
        <ColourLegend
          values={facts.counts[view.by]}
          series={series}
          view={view}
          onChange={change}
        />
        <PointTable
          rows={facts.rows}
          view={view}
          context={context}
          highlighted={highlighted}
          describedBy={rowsId}
          cols={cols}
          onHover={setHovered}
          onSort={(sort) => changeView({ ...asked, sort })}
        />
      </div>
    </>
  );
}

/** All rows of a framework are of one runtime: there colour means the device. */
function drawnView(view: View, noun: CatalogueNoun): View {
  return noun === 'framework' && view.by === 'fw' ? { ...view, by: 'dev' } : view;
}

/** Rows that state no latency are drawn by what they do state. */
function withStatedX(view: View, stated: ReadonlySet<View['x']>): View {
  if (stated.size === 0 || stated.has(view.x) || view.x !== 'lat') return view;
  const [first = view.x] = (['thr', 'energy', 'power'] as const).filter((one) => stated.has(one));
  return { ...view, x: first };
}

/** What the page chose by itself stays out of the address. */
function asAsked(next: View, shown: View, asked: View): View {
  return {
    ...next,
    by: next.by === shown.by ? asked.by : next.by,
    x: next.x === shown.x ? asked.x : next.x,
  };
}

/** The usual columns, and what some row states of its power mode and its cost. */
function columnsOf({ cols }: View, points: readonly Point[]): readonly TableColumn[] {
  if (cols.length > 0) return cols;
  const stated = (pick: (point: Point) => unknown) => points.some((point) => pick(point) !== null);
  const more: TableColumn[] = [
    ...(stated(({ powerMode }) => powerMode) ? (['pm'] as const) : []),
    ...(stated(({ energyMj }) => energyMj) ? (['energy'] as const) : []),
    ...(stated(({ powerW }) => powerW) ? (['power'] as const) : []),
  ];
  return more.length === 0 ? cols : [...usualColumns, ...more];
}
