import type { SceneWords } from '../../lib/chart/scene.ts';
import type { View } from '../../lib/link/view.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { Words } from '../../lib/text/words.ts';
import type { FrontChartStrings } from '../charts/chart-strings.ts';
import { evidenceWords } from '../point-table/evidence-cell.tsx';
import { metricLabel } from './cohort-label.ts';

/** Every word of the front chart in the reader's language. */
export function chartStrings(
  { title, summary, metric, statistic, timer }: ChartSubject,
  text: Words,
  locale: Locale,
): FrontChartStrings {
  const { chart, domain, shell } = text;
  const statisticWord = (one: string) => domain.statistics[one] ?? one;
  return {
    title,
    summary,
    chart: chart.chart,
    close: shell.close,
    keyboard: chart.keyboard,
    ...pictureWords(metric, statistic, timer, text),
    statistic: statisticWord,
    latency: (one, stated) =>
      domain.timed(domain.latencyOf(one), stated ? timer : domain.timerNotStated),
    onFront: chart.onFront,
    referenceDevice: chart.referenceDeviceShort,
    spread: chart.spread,
    spreadNotShown: (samples) => chart.spreadNotShown(formatCount(samples, locale)),
    frameRate: chart.frameRate,
    accuracy: (name, images) =>
      images === null
        ? metricLabel(name, text)
        : chart.accuracyOver(metricLabel(name, text), domain.images(formatCount(images, locale))),
    accuracyName: chart.accuracyName,
    noAccuracy: domain.speedOnly,
    samples: chart.samples,
    notStated: domain.notStated,
    threads: domain.threads,
    remark: (code) => domain.remarks[code] ?? code.replaceAll('_', ' '),
    source: (point) => evidenceWords(point, text),
  };
}

export interface ChartSubject {
  title: string;
  /** The sentence over the chart. */
  summary: string;
  metric: string | null;
  statistic: View['q'];
  /** What the timer covers, in words. */
  timer: string;
}

function pictureWords(
  metric: string | null,
  statistic: View['q'],
  timer: string,
  text: Words,
): { wide: SceneWords; narrow: SceneWords } {
  const { chart, domain } = text;
  const name = metricLabel(metric, text);
  const latency = domain.timed(domain.latencyOf(domain.statistics[statistic] ?? statistic), timer);
  const wide: SceneWords = {
    accuracyTitle: chart.accuracyTitle(name),
    cutAt: chart.cutAt,
    fpsTitle: chart.fpsTitle,
    latencyTitle: (unit, scale) => chart.latencyTitle(latency, unit, scale),
    faster: chart.faster,
    realTime: chart.realTime,
    referenceRate: chart.rate,
    gutter: chart.gutter,
    referenceDevice: chart.referenceDevice,
  };
  const narrow: SceneWords = {
    ...wide,
    accuracyTitle: chart.accuracyShort(name),
    cutAt: chart.cutAtShort,
    fpsTitle: chart.fpsShort,
    realTime: chart.realTimeShort,
    referenceDevice: chart.referenceDeviceShort,
  };
  return { wide, narrow };
}
