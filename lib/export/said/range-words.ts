import { formatMeasure, unitName } from '../../chart/measure.ts';
import type { UndrawnReason } from '../../link/range-rows.ts';
import { metricLabel } from '../../text/cohort-label.ts';
import type { Words } from '../../text/words.ts';
import { measureOf } from '../pictures/front-axes.ts';
import type { RangeData, RangeLine, RangePlan } from '../pictures/range-plan.ts';

/** What the axis shows: "Latency p50, inference", "Top-1", "Peak memory". */
export function quantityTitle(
  { rows, view, metric }: Pick<RangeData, 'rows' | 'view' | 'metric'>,
  text: Words,
): string {
  const { domain, table } = text;
  if (view.x === 'lat') {
    const silent = rows.every(({ timedRegion }) => timedRegion === null);
    return domain.timed(
      domain.latencyOf(domain.statistics[view.q] ?? view.q),
      silent ? domain.timerNotStated : domain.timers[view.tr],
    );
  }
  return view.x === 'acc' ? metricLabel(metric, text) : table.names[view.x];
}

/** The same with unit and scale, for the axis (ux.md B5). */
export function axisTitle(plan: RangePlan, data: RangeData, text: Words): string {
  const { unit, scale } = plan.scene.axis;
  const { axisTitle: title, scales } = text.chart;
  const kind = scale.kind === 'log' ? scales.log : plan.quantity === 'acc' ? null : scales.lin;
  return title(quantityTitle(data, text), unitName(unit, data.locale), kind);
}

/** What the good end of the axis means. */
export function betterWords({ scene, quantity }: RangePlan, { explore }: Words): string {
  const better = explore.controls.better[quantity];
  return scene.axis.better === 'low' ? `← ${better}` : `${better} →`;
}

/** What is shown, how many state a spread, and how many rows have no line and why. */
export function rangeSentence(plan: RangePlan, data: RangeData, text: Words): string {
  const { range } = text.table;
  const spreads = plan.lines.filter(({ spread }) => spread !== null).length;
  const parts = leftOutParts(plan.leftOut, text);
  return [
    range.shown(plan.lines.length, quantityTitle(data, text)),
    data.view.x === 'lat' || data.view.x === 'fps' ? range.spread(spreads) : null,
    parts === null ? null : range.leftOut(parts),
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** "3 failed, 9 without this figure"; null when nothing is left out. */
export function leftOutParts(
  leftOut: Partial<Record<UndrawnReason | 'wrong', number>>,
  { table }: Words,
): string | null {
  const reasons = [
    'failed',
    'incomplete',
    'unsupported',
    'rejected',
    'retracted',
    'silent',
    'wrong',
  ];
  const parts = (reasons as (UndrawnReason | 'wrong')[]).flatMap((reason) => {
    const count = leftOut[reason] ?? 0;
    return count === 0 ? [] : [table.leftOut[reason](count)];
  });
  return parts.length === 0 ? null : parts.join(table.between);
}

/** The figure at the end of a line with its unit; one that is not above 0 is what it is. */
export function valueText({ stated }: RangeLine, plan: RangePlan, locale: string): string {
  const { unit } = plan.scene.axis;
  const measure = measureOf[plan.quantity];
  if (stated.value > 0 || measure === 'share')
    return formatMeasure(stated.value, measure, unit, locale).text;
  return `${stated.value} ${unitName(unit, locale)}`;
}
