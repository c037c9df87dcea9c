import type { ReactNode } from 'react';
import { formatLatency, formatTick, percentFigure } from '../../lib/chart/format.ts';
import { formatFps } from '../../lib/chart/fps.ts';
import type { Mark } from '../../lib/chart/scene.ts';
import { accuracyOf } from '../../lib/link/accuracy-of.ts';
import { identityPart } from '../../lib/link/identity.ts';
import type { PlacedPoint } from '../../lib/link/split.ts';
import type { FrontChartStrings } from './chart-strings.ts';
import { SeriesSwatch } from './series-swatch.tsx';

/** What the tooltip of a mark says: identity, five figures, source, and what can be done with it. */
export function TooltipContent({
  mark,
  placed,
  metric,
  frameRate,
  locale,
  strings,
  actions,
}: {
  mark: Mark;
  placed: PlacedPoint;
  /** Accuracy metric of the cohort; null where it has none. */
  metric: string | null;
  frameRate: boolean;
  locale: string;
  strings: FrontChartStrings;
  actions: ReactNode;
}) {
  const { point } = placed;
  const parts = (['device', 'runtime', 'precision', 'powerMode', 'threads'] as const)
    .map((part) => identityPart(point, part, strings.threads))
    .filter((part) => part !== null);
  return (
    <>
      <div className="flex items-baseline gap-2">
        <SeriesSwatch series={mark.series} hollow={mark.kind !== 'filled'} />
        <span className="text-h2 font-semibold">{point.model.name}</span>
        {mark.onFront && (
          <span className="ml-auto shrink-0 text-small font-semibold text-accent">
            {strings.onFront}
          </span>
        )}
        {mark.anchor && (
          <span className="ml-auto text-small text-ink3">{strings.referenceDevice}</span>
        )}
      </div>
      <div className="mb-2 pl-[22px] text-small text-ink2">{parts.join(' · ')}</div>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4">
        {figures(mark, placed, metric, frameRate, locale, strings).map(([name, value, strong]) => (
          <div key={name} className="contents">
            <dt className="text-ink2">{name}</dt>
            <dd className={strong ? 'text-right font-semibold' : 'text-right'}>{value}</dd>
          </div>
        ))}
      </dl>
      {point.remarks.length > 0 && (
        <ul className="mt-1 text-small text-remark">
          {point.remarks.map(({ code, detail }) => (
            <li key={code}>
              {strings.remark(code)}
              {detail === null ? '' : `: ${detail}`}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-2 border-line border-t pt-2 text-small text-ink2">
        {strings.source(point)}
      </div>
      {actions && <div className="flex flex-wrap gap-x-3 text-small font-medium">{actions}</div>}
    </>
  );
}

type Row = [name: string, value: string, strong: boolean];

function figures(
  mark: Mark,
  placed: PlacedPoint,
  metric: string | null,
  frameRate: boolean,
  locale: string,
  strings: FrontChartStrings,
): Row[] {
  const { point, x } = placed;
  const accuracy = accuracyOf(point, metric);
  const fps = frameRate ? formatFps(mark.ms, locale) : null;
  const share = accuracy ? `${percentFigure(accuracy.value, locale)} %` : strings.noAccuracy;
  const range =
    accuracy && accuracy.low !== null && accuracy.high !== null
      ? ` (${percentFigure(accuracy.low, locale)}–${percentFigure(accuracy.high, locale)})`
      : '';
  const rows: Row[] = [
    [
      strings.latency(strings.statistic(x.statistic ?? 'unstated'), point.timedRegion !== null),
      formatLatency(mark.ms, 'auto', locale).text,
      true,
    ],
    [strings.spread, spreadText(mark, placed, locale, strings), false],
  ];
  if (fps !== null) rows.push([strings.frameRate, fps, false]);
  rows.push([
    accuracy ? strings.accuracy(accuracy.metric, accuracy.total) : strings.accuracyName,
    share + range,
    accuracy !== null,
  ]);
  const samples = point.samples === null ? strings.notStated : formatTick(point.samples, locale);
  rows.push([strings.samples, samples, false]);
  return rows;
}

function spreadText(
  { p5Ms, p95Ms, kind }: Mark,
  { point }: PlacedPoint,
  locale: string,
  strings: FrontChartStrings,
): string {
  if (kind === 'few' && point.samples !== null) return strings.spreadNotShown(point.samples);
  if (p5Ms === null || p95Ms === null) return strings.notStated;
  const high = formatLatency(p95Ms, 'auto', locale);
  const low = formatLatency(p5Ms, 'auto', locale);
  // "19.3–32.4 ms" where one unit serves both, otherwise each with its own.
  return low.unit === high.unit ? `${low.figure}–${high.text}` : `${low.text}–${high.text}`;
}
