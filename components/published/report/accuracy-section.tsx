import { formatShare, percentFigure } from '../../../lib/chart/format.ts';
import { type Lane, laneScene } from '../../../lib/chart/report/lane-scene.ts';
import type { PointAccuracy } from '../../../lib/contract/point.ts';
import { sourceHref } from '../../../lib/link/source-href.ts';
import { formatCount } from '../../../lib/text/figures.ts';
import { SectionTable } from '../../catalogue/section-table.tsx';
import { StaticScene } from '../../charts/static-scene.tsx';
import { Badge } from '../../ui/badge.tsx';
import type { RawRun, ReportProps } from './report-data.ts';
import { ReportSection } from './report-section.tsx';
import { imagesText, runName } from './run-name.ts';

/** Images of one class of ImageNetV2 matched-frequency, which is 10,000 images of 1,000 classes. */
const imagesPerClass = 10;

/** The first images against all of them, for the same file of the same model. */
export function AccuracySection(props: ReportProps) {
  const { words, figures, locale } = props;
  const pairs = pairsOf(figures.raw);
  const winner = pairs.find(({ part }) => part.point.model.slug === 'efficientnet-b3') ?? pairs[0];
  if (!winner) return null;
  const share = (value: number) => formatShare(value, locale);
  return (
    <ReportSection
      id="accuracy"
      title={words.accuracy}
      flaws={[2, 3]}
      words={words}
      said={<Said {...props} {...winner} />}
    >
      <StaticScene
        name="report-accuracy"
        title={words.accuracy}
        summary={words.accuracySummary(
          winner.part.point.model.name,
          share(winner.partly.value),
          share(winner.wholly.value),
        )}
        draw={(width) =>
          laneScene({
            lanes: pairs.flatMap(({ part, whole, partly, wholly }) => [
              laneOf(part, partly, props),
              laneOf(whole, wholly, props),
            ]),
            kind: 'linear',
            title: words.accuracyTitle,
            better: { words: words.accurate, at: 'high' },
            edge: null,
            width,
            locale,
          })
        }
      />
      <AccuracyTable {...props} />
    </ReportSection>
  );
}

interface Pair {
  part: RawRun;
  whole: RawRun;
  partly: PointAccuracy;
  wholly: PointAccuracy;
}

/** One pair a model, of its fastest runtime: the other runtime's accuracies differ in one image. */
function pairsOf(raw: readonly RawRun[]): Pair[] {
  const slugs = [...new Set(raw.map(({ point }) => point.model.slug))].reverse();
  return slugs.flatMap((slug) => {
    const runs = raw.filter(({ point }) => point.model.slug === slug && isOptimised(point));
    const [part, whole] = [runs.find((run) => run.part), runs.find((run) => !run.part)];
    const [partly, wholly] = [part?.point.accuracy[0], whole?.point.accuracy[0]];
    return part && whole && partly && wholly ? [{ part, whole, partly, wholly }] : [];
  });
}

function isOptimised({ runtime }: RawRun['point']): boolean {
  return runtime.slug === 'tf-trt';
}

function laneOf(run: RawRun, { value, low, high }: PointAccuracy, props: ReportProps): Lane {
  const { locale } = props;
  return {
    name: run.point.model.name,
    note: imagesText(run, props),
    reach: low === null || high === null ? null : { low: 100 * low, high: 100 * high },
    marks: [
      {
        value: 100 * value,
        shape: 'diamond',
        hollow: run.part,
        words: `${percentFigure(value, locale)} %`,
        doubted: run.part,
      },
    ],
  };
}

function Said({ part, whole, partly, wholly, words, locale }: ReportProps & Pair) {
  const { accuracyText: said } = words;
  const share = (value: number | null) =>
    value === null ? words.missing : formatShare(value, locale);
  const count = (value: number) => formatCount(value, locale);
  return (
    <>
      <p>
        <strong className="font-semibold">
          {said.part(
            count(Math.round(partly.value * part.images)),
            count(part.images),
            share(partly.value),
            share(partly.low),
            share(partly.high),
          )}
        </strong>
      </p>
      <p>
        {said.whole(
          count(whole.images),
          share(wholly.value),
          share(wholly.low),
          share(wholly.high),
        )}
      </p>
      <p className="text-ink2">
        {said.why(
          count(part.images),
          count(Math.ceil(part.images / imagesPerClass)),
          count(whole.images / imagesPerClass),
        )}
      </p>
    </>
  );
}

function AccuracyTable(props: ReportProps) {
  const { words, figures, locale } = props;
  return (
    <SectionTable
      columns={[
        { name: words.subject },
        { name: words.images },
        { name: words.top1, figure: true },
        { name: words.interval, figure: true, wide: true },
      ]}
      rows={figures.raw.flatMap((run) => {
        const accuracy = run.point.accuracy[0];
        if (!accuracy) return [];
        const { value, low, high } = accuracy;
        return {
          key: run.point.id,
          cells: [
            <a
              key="name"
              href={sourceHref(run.point) ?? '/sources'}
              className="hover:text-accent hover:underline"
            >
              {runName(run, props)}
            </a>,
            run.part ? (
              <Badge key="images" tone="remark">
                {imagesText(run, props)}
              </Badge>
            ) : (
              imagesText(run, props)
            ),
            formatShare(value, locale),
            low === null || high === null
              ? words.missing
              : `${percentFigure(low, locale)}–${percentFigure(high, locale)} %`,
          ],
        };
      })}
    />
  );
}
