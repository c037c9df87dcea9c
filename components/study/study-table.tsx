import { formatFigure, formatLatency, formatShare } from '../../lib/chart/format.ts';
import { axisValue } from '../../lib/chart/sweep/axis-value.ts';
import type { Point } from '../../lib/contract/point.ts';
import type { Study, SweepAxis } from '../../lib/contract/study.ts';
import { metricLabel } from '../../lib/text/cohort-label.ts';
import { outcomeWords } from '../../lib/text/evidence-words.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { remarkMeaning, remarkName } from '../../lib/text/remark-words.ts';
import { words as allWords, type Words } from '../../lib/text/words.ts';
import { IdentityLink } from '../point-table/identity-link.tsx';
import { Badge } from '../ui/badge.tsx';

const figure = 'whitespace-nowrap text-right';

/** Every cell of a study, those without a figure too, in the order of its axes. */
export function StudyTable({
  study,
  efficiencyOf,
  locale,
}: {
  study: Study;
  /** Throughput over load times throughput at one; null where it says nothing. */
  efficiencyOf: ReadonlyMap<string, number>;
  locale: Locale;
}) {
  const words = pageWords(locale).study;
  const text = allWords(locale);
  const { columns } = words;
  const rows = inOrder(study.points, study.axes);
  const efficient = efficiencyOf.size > 0;
  const scenarios = new Set(rows.map(({ scenario }) => scenario)).size > 1;
  const rest = (point: Point) => [
    point.model.name,
    `${point.runtime.name} ${point.runtime.version ?? ''}`,
    ...(scenarios ? [scenarioName(point, text)] : []),
  ];
  const heads = [
    columns.device,
    columns.model,
    columns.runtime,
    ...(scenarios ? [columns.scenario] : []),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse md:min-w-[760px] [&_td]:whitespace-nowrap md:[&_th]:whitespace-nowrap">
        <thead className="text-left text-ink2 text-small">
          <tr className="border-line border-b [&>th]:py-1.5 [&>th]:pr-4 [&>th]:font-medium">
            {heads.map((name, index) => (
              <th key={name} scope="col" className={index > 0 ? 'max-md:hidden' : undefined}>
                {name}
              </th>
            ))}
            {study.axes.map((axis) => (
              <th key={axis} scope="col" className="text-right first-letter:uppercase">
                {words.axes[axis]}
              </th>
            ))}
            {[columns.p50, columns.interval, columns.throughput].map((name) => (
              <th key={name} scope="col" className="text-right">
                {name}
              </th>
            ))}
            {efficient ? (
              <th scope="col" className="text-right">
                {words.efficiency}
              </th>
            ) : null}
            <th scope="col" className="text-right">
              {columns.accuracy}
            </th>
            <th scope="col" className="min-w-[240px]">
              {columns.remarks}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((point) => (
            <tr
              key={point.id}
              data-point-id={point.id}
              className="h-[31px] border-line border-b align-baseline [&>*]:py-1.5 [&>*]:pr-4"
            >
              <th scope="row" className="text-left font-medium max-md:min-w-[130px]">
                <IdentityLink point={point} text={text}>
                  {point.device.name}
                </IdentityLink>
                <span className="block font-normal text-ink2 text-small md:hidden">
                  {rest(point).join(' · ')}
                </span>
              </th>
              {rest(point).map((part, index) => (
                <td key={heads[index + 1]} className="max-md:hidden">
                  {part}
                </td>
              ))}
              {study.axes.map((axis) => (
                <td key={axis} className={figure}>
                  {axisValue(point, axis) ?? <Missing>{text.domain.notStated}</Missing>}
                </td>
              ))}
              <Figures point={point} text={text} locale={locale} />
              {efficient ? (
                <td className={figure}>
                  {shareText(efficiencyOf.get(point.id), text.domain.none, locale)}
                </td>
              ) : null}
              <td className={figure}>{accuracyText(point, text, locale)}</td>
              <td>
                <Doubts point={point} text={text} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function scenarioName({ scenario }: Point, { domain }: Words): string {
  return scenario === null ? domain.notStated : domain.scenarios[scenario];
}

function Figures({ point, text, locale }: { point: Point; text: Words; locale: Locale }) {
  const { p50Ms, p50Interval } = point.latency;
  const ms = (value: number) => formatLatency(value, 'ms', locale).figure;
  const none = <Missing>{text.domain.none}</Missing>;
  const usable = point.outcome === 'ok';
  return (
    <>
      <td className={`${figure} font-semibold`}>{usable && p50Ms !== null ? ms(p50Ms) : none}</td>
      <td className={figure}>
        {usable && p50Interval ? `${ms(p50Interval.lowMs)}–${ms(p50Interval.highMs)}` : none}
      </td>
      <td className={figure}>
        {usable && point.throughputPerS !== null
          ? formatFigure(point.throughputPerS, locale)
          : none}
      </td>
    </>
  );
}

function Doubts({ point, text }: { point: Point; text: Words }) {
  const { outcome, validity, remarks } = point;
  if (outcome === 'ok' && validity !== 'rejected' && remarks.length === 0)
    return <Missing>{text.domain.none}</Missing>;
  return (
    <span className="flex flex-wrap gap-1.5">
      {outcome === 'ok' ? null : (
        <Badge tone={outcome === 'failed' ? 'failed' : 'neutral'} title={outcomeWords(point, text)}>
          <span className="inline-block max-w-[40ch] truncate align-bottom">
            {outcomeWords(point, text)}
          </span>
        </Badge>
      )}
      {validity === 'rejected' ? <Badge tone="failed">{text.domain.rejected}</Badge> : null}
      {remarks.map((remark) => (
        <Badge key={remark.code} tone="remark" title={remarkMeaning(remark, text)}>
          {remarkName(remark, text)}
        </Badge>
      ))}
    </span>
  );
}

function Missing({ children }: { children: string }) {
  return <span className="font-normal text-ink3">{children}</span>;
}

function accuracyText(point: Point, text: Words, locale: Locale) {
  const [first] = point.accuracy;
  if (!first) return <Missing>{text.domain.none}</Missing>;
  return `${metricLabel(first.metric, text)} ${formatShare(first.value, locale)}`;
}

function shareText(share: number | undefined, none: string, locale: Locale) {
  return share === undefined ? <Missing>{none}</Missing> : formatShare(share, locale);
}

function inOrder(points: readonly Point[], axes: readonly SweepAxis[]): Point[] {
  const keys = (point: Point) => [
    point.device.name,
    point.model.name,
    point.runtime.name,
    String(point.scenario),
    ...axes.map((axis) => String(axisValue(point, axis) ?? '')),
  ];
  return [...points].sort((a, b) =>
    keys(a).join(' ').localeCompare(keys(b).join(' '), 'en', { numeric: true }),
  );
}
