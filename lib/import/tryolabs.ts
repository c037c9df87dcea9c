import type { FoundSource, GivenFile, ImportOptions } from './import-options.ts';
import { ImportProblem } from './import-problem.ts';

const line = /^\d+\.\d{1,4}$/;
const lastLine = /^Accuracy: (\d+(?:\.\d+)?)%\s*$/;
/** `last_results_B3_trt_FP16.csv`, `last_results_trt_FP16_B3.txt`. */
const names = /^last_results_(?=.*B(\d))(?:B\d|trt_FP16|_)+\.(csv|txt)$/;

/** Predictions that the authors dropped before they began to write times down. */
const dropped = 2;

/** True for a file of the times behind the 2019 report: seconds, line by line, and an accuracy. */
export function isTryolabs({ name, text }: GivenFile): boolean {
  const lines = text.trimEnd().split('\n');
  return names.test(baseOf(name)) && line.test(lines[0] ?? '') && lastLine.test(lines.at(-1) ?? '');
}

/**
 * Tryolabs' raw files: the time of every image in the order measured, four decimals of a second, and
 * the top-1 accuracy over all images that were run. The `.csv` files are all 10,000 images of
 * ImageNetV2 matched-frequency; the `.txt` files its first 103, eleven classes that are easier than the
 * rest, which their remark says. No file names its device: the authors wrote of a Jetson Nano.
 *
 * @throws ImportProblem naming the line that is no time
 */
export function readTryolabs(file: GivenFile, said: ImportOptions): FoundSource[] {
  const [, size, kind] = names.exec(baseOf(file.name)) ?? [];
  if (size === undefined) {
    throw new ImportProblem(
      file.name,
      null,
      'is none of the last_results files: keep their names.',
    );
  }
  const lines = file.text.trimEnd().split(/\r?\n/);
  const stated = lastLine.exec(lines.pop() ?? '')?.[1];
  if (stated === undefined) {
    throw new ImportProblem(
      file.name,
      `line ${lines.length + 1}`,
      'must be the accuracy: give the whole file.',
    );
  }
  const samplesNs = lines.map((text, index) => nanoseconds(text, file.name, index));
  const total = samplesNs.length + dropped;
  const part = kind === 'txt';
  const trt = file.name.includes('trt_FP16');
  const value = Number((Number(stated) / 100).toPrecision(14));
  return [
    {
      tier: 'log',
      source: {
        label: 'Tryolabs, raw per-image times behind the 2019 report',
        namesOf: 'tryolabs',
        url: 'https://github.com/tryolabs/efficientnet/tree/71e2dbb/results',
        licence: 'MIT (setup.py)',
        date: '2019-07-02',
      },
      results: [
        {
          task: 'image-classification',
          device: { name: said.device ?? 'NVIDIA Jetson Nano (inferred)' },
          model: { name: `EfficientNet-B${size}`, family: 'EfficientNet' },
          runtime: { name: trt ? 'TF-TRT' : 'TensorFlow (frozen graph)' },
          precision: trt ? 'fp16' : 'fp32',
          batch: 1,
          concurrency: 1,
          timedRegion: 'infer',
          runs: [{ samplesNs }],
          accuracy: [
            {
              metric: 'top1',
              value,
              correct: correctOf(value, total),
              total,
              dataSet: part ? `imagenetv2-mf@first-${total}` : `imagenetv2-mf@${total}`,
            },
          ],
          remarks: [
            { code: 'device_inferred', detail: 'the files do not name the device' },
            ...(part
              ? [
                  {
                    code: 'subset_accuracy',
                    detail: `accuracy over the first ${total} images, not shuffled`,
                  },
                ]
              : []),
          ],
          note: part
            ? `Only the first ${total} images were run: ${partClasses} classes, which are easier than the rest, so that ${stated} % is no accuracy of the model. The first ${dropped} predictions were dropped.`
            : `All ${total} images, class after class. The first ${dropped} predictions were dropped; times have four decimals of a second.`,
        },
      ],
    },
  ];
}

/** Ten images a class, in order: the first 103 are of eleven classes. */
const partClasses = 11;

/** The count behind a percentage of two decimals; null where no whole count gives it. */
function correctOf(value: number, total: number): number | null {
  const correct = Math.round(value * total);
  return (correct / total).toFixed(4) === value.toFixed(4) ? correct : null;
}

function nanoseconds(text: string, file: string, index: number): number {
  const seconds = Number(text);
  // Trailing zeros are not written: 0.087 and 0.1 are times as well.
  if (text.trim() === '' || !(seconds > 0)) {
    throw new ImportProblem(
      file,
      `line ${index + 1}`,
      `"${text.slice(0, 40)}" is no time in seconds.`,
    );
  }
  return Math.round(seconds * 1e4) * 1e5;
}

function baseOf(path: string): string {
  return path.replace(/^.*[\\/]/, '');
}
