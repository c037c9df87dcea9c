import { formatShare } from '../../chart/format.ts';
import type { AxisWords, SceneWords } from '../../chart/scene-input.ts';
import type { Quantity } from '../../link/quantity.ts';
import type { View } from '../../link/view.ts';
import { metricLabel } from '../../text/cohort-label.ts';
import { evidenceWords } from '../../text/evidence-words.ts';
import { formatCount } from '../../text/figures.ts';
import type { Locale } from '../../text/locale.ts';
import type { Words } from '../../text/words.ts';
import type { FrontChartStrings } from '../pictures/chart-strings.ts';
import { raised } from './quantity-name.ts';

/** What a chart is about, besides its rows. */
export interface ChartSubject {
  title: string;
  /** The sentence over the chart. */
  summary: string;
  metric: string | null;
  view: Pick<View, 'x' | 'y' | 'q'>;
  /** What the timer covers, in words. */
  timer: string;
}

/** Every word of the front chart in the reader's language. */
export function chartStrings(
  subject: ChartSubject,
  text: Words,
  locale: Locale,
): FrontChartStrings {
  const { chart, domain, shell, explore } = text;
  const count = (value: number) => formatCount(value, locale);
  const share = (value: number) => formatShare(value, locale);
  return {
    title: subject.title,
    summary: subject.summary,
    chart: chart.chart,
    close: shell.close,
    keyboard: chart.keyboard,
    wide: pictureWords(subject, text, false),
    narrow: pictureWords(subject, text, true),
    statistic: (one) => domain.statistics[one] ?? one,
    latency: (one, stated) =>
      domain.timed(domain.latencyOf(one), stated ? subject.timer : domain.timerNotStated),
    onFront: chart.onFront,
    referenceDevice: chart.referenceDeviceShort,
    spread: chart.spread,
    spreadNotShown: (samples) => chart.spreadNotShown(count(samples)),
    frameRate: chart.frameRate,
    accuracy: (name, images) =>
      images === null
        ? metricLabel(name, text)
        : chart.accuracyOver(metricLabel(name, text), domain.images(count(images))),
    accuracyName: chart.accuracyName,
    noAccuracy: domain.speedOnly,
    samples: chart.samples,
    notStated: domain.notStated,
    threads: domain.threads,
    remark: (code) => domain.remarks[code] ?? code.replaceAll('_', ' '),
    quantity: (quantity) => raised(explore.controls.quantities[quantity]),
    limit: (side, figure) => (side === 'most' ? chart.atMost(figure) : chart.atLeast(figure)),
    deadline: chart.deadline,
    placement: chart.placement,
    placed: (on) =>
      on > 0 && on < 1
        ? chart.onAccelerator(share(on))
        : domain.placements[on > 0 ? 'all' : 'none'],
    missed: chart.missed,
    misses: (row) => chart.misses(share(row.share), count(row.missed), count(row.samples)),
    zoom: {
      ...chart.zoom,
      outside: (outside, all) => chart.zoom.outside(count(outside), count(all)),
    },
    dense: (marks) => chart.dense(count(marks)),
    source: (point) => evidenceWords(point, text),
  };
}

function pictureWords(subject: ChartSubject, text: Words, narrow: boolean): SceneWords {
  const { chart, explore } = text;
  const { y } = subject.view;
  return {
    x: axisWords(subject.view.x, subject, text, narrow),
    y: axisWords(y, subject, text, narrow),
    cutAt: narrow ? chart.cutAtShort : chart.cutAt,
    fpsTitle: narrow ? chart.fpsShort : chart.fpsTitle,
    realTime: narrow ? chart.realTimeShort : chart.realTime,
    referenceRate: chart.rate,
    gutter: y === 'acc' ? chart.gutter : chart.gutterOther(explore.controls.quantities[y]),
    referenceDevice: narrow ? chart.referenceDeviceShort : chart.referenceDevice,
  };
}

/** Title of an axis in its unit and scale; an accuracy is linear unless the title says otherwise. */
function axisWords(
  quantity: Quantity,
  subject: ChartSubject,
  text: Words,
  narrow: boolean,
): AxisWords {
  const { chart, explore } = text;
  const name = quantityName(quantity, subject, text, narrow);
  return {
    title: (unit, scale) =>
      chart.axisTitle(
        name,
        unit,
        quantity === 'acc' && scale === 'lin' ? null : chart.scales[scale],
      ),
    better: explore.controls.better[quantity],
  };
}

function quantityName(
  quantity: Quantity,
  { metric, view, timer }: ChartSubject,
  text: Words,
  narrow: boolean,
): string {
  const { chart, domain, explore } = text;
  const statistic = domain.statistics[view.q] ?? view.q;
  if (quantity === 'lat') return domain.timed(domain.latencyOf(statistic), timer);
  if (quantity === 'acc') {
    const name = metricLabel(metric, text);
    return narrow ? name : chart.accuracyTitle(name);
  }
  const name = raised(explore.controls.quantities[quantity]);
  return quantity === 'fps' ? `${name} ${statistic}` : name;
}
