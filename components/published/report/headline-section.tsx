import { formatFigure, formatLatency, formatShare, unitWord } from '../../../lib/chart/format.ts';
import { type Lane, laneScene } from '../../../lib/chart/report/lane-scene.ts';
import { sourceHref } from '../../../lib/link/source-href.ts';
import { leastMs, neededFlops, shareOfPeak } from '../../../lib/stats/roof-bound.ts';
import { SectionTable } from '../../catalogue/section-table.tsx';
import { StaticScene } from '../../charts/static-scene.tsx';
import { Badge } from '../../ui/badge.tsx';
import type { ReportProps, Timed } from './report-data.ts';
import { ReportSection } from './report-section.tsx';

/** The arithmetic of the fastest figure: what one image asks of the board, and what the board has. */
export function HeadlineSection(props: ReportProps) {
  const { words, data, figures, locale } = props;
  const { roof } = data;
  const { headline, nvidia } = figures;
  if (!headline || !nvidia) return null;
  const least = leastMs(roof);
  const latency = (ms: number) => formatLatency(ms, 'auto', locale).text;
  const rows = rowsOf(props);
  return (
    <ReportSection
      id="headline"
      title={words.headline}
      flaws={[5]}
      words={words}
      said={<Steps {...props} headline={headline} nvidia={nvidia} least={least} />}
    >
      <StaticScene
        name="report-headline"
        title={words.headline}
        summary={words.headlineSummary(latency(headline.ms), latency(least), latency(nvidia.ms))}
        draw={(width) =>
          laneScene({
            lanes: rows.map(({ timed, whose, doubted }) => laneOf(timed, whose, doubted, props)),
            kind: 'log',
            title: words.headlineTitle(unitWord('ms', locale)),
            better: { words: words.faster, at: 'low' },
            edge: { value: least, words: words.least(latency(least)) },
            width,
            locale,
          })
        }
      />
      <HeadlineTable {...props} rows={rows} />
    </ReportSection>
  );
}

interface Row {
  timed: Timed;
  whose: string;
  doubted: boolean;
}

function rowsOf({ words, figures, data }: ReportProps): Row[] {
  const { headline, nvidia, pytorch } = figures;
  return [
    [headline, words.lane.report] as const,
    [nvidia, words.lane.nvidia] as const,
    [pytorch, words.lane.pytorch] as const,
  ].flatMap(([timed, whose]) =>
    timed ? [{ timed, whose, doubted: shareOfPeak(data.roof, timed.ms) > 1 }] : [],
  );
}

function laneOf(
  { point, ms }: Timed,
  name: string,
  doubted: boolean,
  { words, locale }: ReportProps,
): Lane {
  const { model, precision } = point;
  return {
    name,
    note: words.lane.headlineOf(model.name, precision ?? words.lane.precisionNotStated),
    reach: null,
    marks: [
      {
        value: ms,
        shape: 'circle',
        hollow: true,
        words: formatLatency(ms, 'ms', locale).text,
        doubted,
      },
    ],
  };
}

/** Five lines of arithmetic; each number is computed from the figures above. */
function Steps({
  words: { headlineSteps: steps, headlineWhy },
  data: { roof },
  locale,
  headline,
  nvidia,
  least,
}: ReportProps & { headline: Timed; nvidia: Timed; least: number }) {
  const figure = (value: number) => formatFigure(value, locale);
  const latency = (ms: number) => formatLatency(ms, 'auto', locale).text;
  const cite = 'text-ink3 text-small block';
  return (
    <>
      <ol className="grid list-decimal gap-2 pl-5 marker:text-ink3" data-arithmetic="">
        <li>
          {steps.work(figure(roof.workFlops / 1e9))}
          <span className={cite}>{roof.workSource}</span>
        </li>
        <li>
          {steps.peak(figure(roof.peakFlops / 1e9), roof.peakPrecision)}
          <span className={cite}>{roof.peakSource}</span>
        </li>
        <li className="font-semibold">{steps.least(latency(least))}</li>
        <li className="font-semibold">
          {steps.needed(
            latency(headline.ms),
            figure(neededFlops(roof, headline.ms) / 1e12),
            figure(shareOfPeak(roof, headline.ms)),
          )}
        </li>
        <li>
          {steps.nvidia(
            latency(nvidia.ms),
            formatShare(shareOfPeak(roof, nvidia.ms), locale),
            figure(nvidia.ms / headline.ms),
          )}
        </li>
      </ol>
      <p className="text-ink2">{headlineWhy}</p>
    </>
  );
}

function HeadlineTable({
  words,
  data: { roof },
  locale,
  rows,
}: ReportProps & { rows: readonly Row[] }) {
  return (
    <SectionTable
      columns={[
        { name: words.whose },
        { name: words.latency, figure: true },
        { name: words.perSecond, figure: true, wide: true },
        { name: words.timesPeak, figure: true },
        { name: words.source, wide: true },
      ]}
      rows={rows.map(({ timed: { point, ms }, whose, doubted }) => ({
        key: point.id,
        cells: [
          <span key="whose" className="flex flex-wrap gap-x-2 gap-y-1">
            {whose}
            {doubted ? <Badge tone="remark">{words.impossible}</Badge> : null}
          </span>,
          formatLatency(ms, 'auto', locale).text,
          formatFigure(1000 / ms, locale),
          formatShare(shareOfPeak(roof, ms), locale),
          <a
            key="source"
            href={sourceHref(point) ?? '/sources'}
            className="text-accent hover:underline"
          >
            {point.source?.label}
          </a>,
        ],
      }))}
    />
  );
}
