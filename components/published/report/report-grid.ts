import { formatLatency } from '../../../lib/chart/format.ts';
import type { RawRun, ReportData, ReportFigures, ReportProps, Timed } from './report-data.ts';

/** The devices of the report (shared source 001.1), two of them for orientation. */
export const gridDevices: readonly {
  slug: string;
  name: string;
  role: 'upper' | 'lower' | null;
}[] = [
  { slug: 'jetson-nano', name: 'NVIDIA Jetson Nano', role: null },
  { slug: 'coral-dev-board', name: 'Coral Dev Board', role: null },
  { slug: 'ncs', name: 'Intel NCS', role: null },
  { slug: 'raspberry-pi-3b', name: 'Raspberry Pi 3B', role: 'upper' },
  { slug: 'rtx-2080-ti', name: 'RTX 2080 Ti', role: 'lower' },
];

/** The models that its text and its author's files name. */
export const gridModels = [
  { slug: 'resnet-50', name: 'ResNet-50' },
  { slug: 'efficientnet-b0', name: 'EfficientNet-B0' },
  { slug: 'efficientnet-b1', name: 'B1' },
  { slug: 'efficientnet-b2', name: 'B2' },
  { slug: 'efficientnet-b3', name: 'EfficientNet-B3' },
  { slug: 'efficientnet-edgetpu-s', name: 'EdgeTPU-S' },
  { slug: 'efficientnet-edgetpu-m', name: 'EdgeTPU-M' },
  { slug: 'efficientnet-edgetpu-l', name: 'EdgeTPU-L' },
] as const;

/** What is known of one pair. */
export interface Cell {
  /** Figures of the article's text, each with the flaw that is its foremost. */
  stated: { text: (props: ReportProps) => string; flaw: number }[];
  /** Raw files whose device is inferred. */
  raw: RawRun[];
}

/** Cells by `device model`; a pair of which nothing was published has none. */
export function reportGrid(
  { timeless }: Pick<ReportData, 'timeless'>,
  { headline, coral, raw }: ReportFigures,
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const cellOf = (device: string, model: string): Cell => {
    const key = `${device} ${model}`;
    const cell = cells.get(key) ?? { stated: [], raw: [] };
    cells.set(key, cell);
    return cell;
  };
  const place = (timed: Timed | null, flaw: number) => {
    if (!timed) return;
    const { device, model } = timed.point;
    const text = ({ locale }: ReportProps) => formatLatency(timed.ms, 'auto', locale).text;
    cellOf(device.slug, model.slug).stated.push({ text, flaw });
  };
  place(headline, 5);
  place(coral, 4);
  for (const { model, other_accuracy: accuracy } of timeless) {
    const known = gridModels.find(({ name }) => name === model);
    if (!known || typeof accuracy?.value !== 'number') continue;
    const percent = `${accuracy.value} %`;
    const text = ({ words }: ReportProps) => words.over(percent);
    cellOf('jetson-nano', known.slug).stated.push({ text, flaw: 3 });
  }
  for (const run of raw.filter(({ inferred }) => inferred)) {
    cellOf(run.point.device.slug, run.point.model.slug).raw.push(run);
  }
  return cells;
}
