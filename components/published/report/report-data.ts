import type { Point } from '../../../lib/contract/point.ts';
import type { PublishedRow } from '../../../lib/contract/published.ts';
import type { Roof } from '../../../lib/stats/roof-bound.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import type { PageWords } from '../../../lib/text/page-words.ts';
import type { Words } from '../../../lib/text/words.ts';

/** What the page is given: current points, the rows that are none, and the peaks it reckons with. */
export interface ReportData {
  points: readonly Point[];
  timeless: readonly PublishedRow[];
  roof: Roof & { workSource: string; peakPrecision: string; peakSource: string };
  own: { model: number; device: number };
}

/** What every section of the page is drawn with. */
export interface ReportProps {
  data: ReportData;
  figures: ReportFigures;
  words: PageWords['report2019'];
  text: Words;
  locale: Locale;
}

/** A figure with the milliseconds it states, whatever the statistic. */
export interface Timed {
  point: Point;
  ms: number;
}

/** The report's figures by what they are; null where a figure is not loaded. */
export interface ReportFigures {
  headline: Timed | null;
  nvidia: Timed | null;
  pytorch: Timed | null;
  coral: Timed | null;
  promised: Timed | null;
  /** Of the raw files, by model and runtime: over the first images, and over all of them. */
  raw: RawRun[];
}

/** One raw file: a run over some images. None of them names its device. */
export interface RawRun {
  point: Point;
  images: number;
  /** The first images only. */
  part: boolean;
  /** The device is inferred; else not even that. */
  inferred: boolean;
}

/** Sorts points into what the report says. */
export function reportFigures(points: readonly Point[]): ReportFigures {
  const pick = (is: (point: Point) => boolean) => timed(points.find(is));
  const isTryolabs = ({ id }: Point) => id.startsWith('tryolabs.');
  const isNano = ({ device, model }: Point) =>
    device.slug === 'jetson-nano' && model.slug === 'resnet-50';
  const isCoral = (point: Point) => isTryolabs(point) && point.device.slug === 'coral-dev-board';
  const isNvidia = (point: Point) => !isTryolabs(point) && isNano(point);
  return {
    headline: pick((point) => isTryolabs(point) && isNano(point)),
    nvidia: pick((point) => isNvidia(point) && point.runtime.slug === 'tensorrt'),
    pytorch: pick((point) => isNvidia(point) && point.runtime.slug === 'pytorch'),
    coral: pick((point) => isCoral(point) && point.latency.meanMs !== null),
    promised: pick((point) => isCoral(point) && point.latency.unstatedMs !== null),
    raw: points.filter(isTryolabs).flatMap(rawRun).sort(byModelThenPart),
  };
}

function timed(point: Point | undefined): Timed | null {
  if (!point) return null;
  const { p50Ms, meanMs, unstatedMs } = point.latency;
  const ms = p50Ms ?? meanMs ?? unstatedMs;
  return ms === null ? null : { point, ms };
}

function rawRun(point: Point): RawRun[] {
  const images = point.accuracy[0]?.total ?? null;
  if (point.samples === null || images === null) return [];
  const has = (wanted: string) => point.remarks.some(({ code }) => code === wanted);
  return [{ point, images, part: has('subset_accuracy'), inferred: has('device_inferred') }];
}

function byModelThenPart(a: RawRun, b: RawRun): number {
  const key = ({ point, part }: RawRun) =>
    [point.model.slug, point.device.slug, point.runtime.slug, part ? 0 : 1].join(' ');
  return key(a) < key(b) ? -1 : 1;
}
