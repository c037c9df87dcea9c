import { formatLatency, unitWord } from '../../../lib/chart/format.ts';
import { type Lane, laneScene } from '../../../lib/chart/report/lane-scene.ts';
import { SectionTable } from '../../catalogue/section-table.tsx';
import { StaticScene } from '../../charts/static-scene.tsx';
import type { RawRun, ReportProps } from './report-data.ts';
import { ReportSection } from './report-section.tsx';
import { imagesText, runName } from './run-name.ts';

const statistics = ['min', 'p50', 'mean', 'p90', 'p99', 'max'] as const;
type Statistic = (typeof statistics)[number];

/** The author's own per-image times: what their mean says, and what it does not. */
export function DistributionSection(props: ReportProps) {
  const { words, figures, locale } = props;
  const worst = mostMoved(figures.raw);
  if (!worst) return null;
  const latency = (ms: number | null) =>
    ms === null ? words.missing : formatLatency(ms, 'auto', locale).text;
  const sentence = words.distributionText(
    runName(worst, props),
    imagesText(worst, props),
    latency(worst.point.latency.meanMs),
    latency(worst.point.latency.p50Ms),
    latency(worst.point.latency.maxMs),
  );
  return (
    <ReportSection
      id="distribution"
      title={words.distribution}
      flaws={[1]}
      words={words}
      said={
        <>
          <p>{sentence}</p>
          <p className="text-ink2">{words.computed}</p>
          <p className="text-ink2">{words.distributionKey}</p>
        </>
      }
    >
      <StaticScene
        name="report-distribution"
        title={words.distribution}
        summary={sentence}
        draw={(width) =>
          laneScene({
            lanes: figures.raw.map((run) => laneOf(run, props)),
            kind: 'log',
            title: words.distributionTitle(unitWord('ms', locale)),
            better: { words: words.faster, at: 'low' },
            edge: null,
            width,
            locale,
          })
        }
      />
      <SectionTable
        columns={[
          { name: words.subject },
          { name: words.images, wide: true },
          ...statistics.map((one) => ({
            name: words.statistics[one],
            figure: true,
            wide: one === 'p90' || one === 'min' || one === 'p99',
          })),
        ]}
        rows={figures.raw.map((run) => ({
          key: run.point.id,
          cells: [
            runName(run, props),
            imagesText(run, props),
            ...statistics.map((one) => latency(statisticOf(run, one))),
          ],
        }))}
      />
    </ReportSection>
  );
}

function statisticOf({ point: { latency } }: RawRun, statistic: Statistic): number | null {
  return latency[`${statistic}Ms`];
}

/** The run whose mean is furthest above its median. */
function mostMoved(raw: readonly RawRun[]): RawRun | undefined {
  const moved = ({ point: { latency } }: RawRun) => (latency.meanMs ?? 0) / (latency.p50Ms ?? 1);
  return [...raw].sort((a, b) => moved(b) - moved(a))[0];
}

function laneOf(run: RawRun, props: ReportProps): Lane {
  const { minMs, maxMs, p50Ms, meanMs, p99Ms } = run.point.latency;
  const words = (ms: number) => formatLatency(ms, 'ms', props.locale).text;
  return {
    name: run.inferred
      ? runName(run, props)
      : [run.point.model.name, props.words.unnamed].join(props.words.comma),
    note: imagesText(run, props),
    reach: minMs === null || maxMs === null ? null : { low: minMs, high: maxMs },
    marks: [
      ...(p99Ms === null
        ? []
        : [{ value: p99Ms, shape: 'up' as const, hollow: true, words: null }]),
      ...(p50Ms === null
        ? []
        : [{ value: p50Ms, shape: 'circle' as const, hollow: false, words: null }]),
      ...(meanMs === null
        ? []
        : [{ value: meanMs, shape: 'circle' as const, hollow: true, words: words(meanMs) }]),
    ],
  };
}
