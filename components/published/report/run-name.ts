import { formatCount } from '../../../lib/text/figures.ts';
import type { RawRun, ReportProps } from './report-data.ts';

/** "EfficientNet-B3, TF-TRT fp16", and that the device is none of the named ones. */
export function runName({ point, inferred }: RawRun, { words }: ReportProps): string {
  const { model, runtime, precision } = point;
  const run = [runtime.name, precision].filter((part) => part !== null).join(' ');
  return [model.name, run, inferred ? null : words.unnamed]
    .filter((part) => part !== null)
    .join(words.comma);
}

/** "first 103 images" or "all 10,000 images". */
export function imagesText({ images, part }: RawRun, { words, locale }: ReportProps): string {
  const count = formatCount(images, locale);
  return part ? words.firstImages(count) : words.allImages(count);
}
