import * as z from 'zod';
import { Precision, Scenario } from '../contract/vocabulary.ts';
import type { FoundSource, GivenFile, ImportOptions } from './import-options.ts';
import { ImportProblem } from './import-problem.ts';
import { mlperfModel } from './mlperf-model.ts';
import { fieldProblem } from './own-schema.ts';
import { readJson } from './read-json.ts';

const Text = z.string().nullish();

/** What is read of one row of summary_results.json; the other columns are people's and dates. */
const Row = z.object({
  Submitter: z.string(),
  Availability: Text,
  Category: z.string(),
  Suite: z.string(),
  System: z.string(),
  Platform: Text,
  /** The benchmark, by whose rules the accuracy is counted: `resnet`, `bert-99`. */
  Model: z.string(),
  /** The network that ran, which the open division chooses freely. */
  UsedModel: Text,
  Scenario: z.string(),
  Accuracy: Text,
  Accelerator: Text,
  Location: Text,
  Software: Text,
  Details: Text,
  version: z.string(),
  inferred: z.number().nullish(),
  weight_data_types: Text,
  Performance_Result: z.number(),
  Performance_Units: z.string(),
  Power_Result: z.number().nullish(),
  Power_Units: Text,
});
type Row = z.infer<typeof Row>;

type FoundResult = FoundSource['results'][number];

/** True for the summary_results.json of a round of MLPerf Inference. */
export function isMlperfSummary(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && Row.safeParse(value[0]).success;
}

/**
 * summary_results.json: the official result of each row, by the statistic that its scenario's rules
 * state. Rows that MLPerf inferred from another scenario are left out: nothing was measured for
 * them. There is one source a submitter, division and round, as the rules of MLPerf ask of a citation.
 *
 * @throws ImportProblem naming the row and field that is not as MLCommons writes it
 */
export function readMlperfSummary(file: GivenFile, said: ImportOptions): FoundSource[] {
  const rows = z.array(Row).min(1).safeParse(readJson(file));
  if (!rows.success) throw fieldProblem(file.name, rows.error.issues);
  const sources = new Map<string, FoundSource>();
  for (const row of rows.data) {
    if (row.inferred === 1) continue;
    const label = `MLPerf Inference ${row.version}, ${row.Category} division, published by ${row.Submitter}`;
    const source: FoundSource = sources.get(label) ?? {
      tier: 'published',
      source: {
        label: label.slice(0, 200),
        url: row.Details?.replace(/\/results\/.*$/, '') ?? null,
        namesOf: `mlperf_inference_edge_${row.Category === 'open' ? 'open' : 'closed'}`,
      },
      results: [],
    };
    source.results.push(resultOf(row, file.name, said));
    sources.set(label, source);
  }
  if (sources.size === 0) {
    throw new ImportProblem(
      file.name,
      null,
      'has inferred rows alone: nothing in it was measured.',
    );
  }
  return [...sources.values()];
}

function resultOf(row: Row, file: string, said: ImportOptions): FoundResult {
  const scenario = Scenario.safeParse(row.Scenario);
  const known = mlperfModel(row.Model);
  const software = (row.Software ?? '').trim();
  return {
    task: said.task ?? known.task,
    device: { name: row.System.trim() },
    model: { name: networkOf(row) },
    runtime:
      software === ''
        ? { name: 'not stated', slug: 'not-stated' }
        : { name: software.slice(0, 200) },
    precision: precisionOf(row),
    batch: row.Scenario === 'SingleStream' ? 1 : row.Scenario === 'MultiStream' ? 8 : null,
    scenario: scenario.data ?? null,
    ...performanceOf(row, file),
    ...powerOf(row),
    accuracy: accuracyOf(row, known.dataSet),
    note: noteOf(row),
  };
}

function networkOf({ UsedModel, Model }: Row): string {
  return UsedModel?.trim() || Model;
}

/** Formats as submitters write them where it is not our way. */
const formats: Readonly<Record<string, Precision>> = {
  float32: 'fp32',
  float: 'fp32',
  float16: 'fp16',
  bfloat16: 'bf16',
  float8: 'fp8',
  uint8: 'int8',
  quant: 'int8',
  uint4: 'int4',
};

function precisionOf({ weight_data_types: stated }: Row): Precision | null {
  const name = (stated ?? '').trim().toLowerCase();
  return formats[name] ?? Precision.safeParse(name).data ?? null;
}

/** SingleStream is stated by its 90th percentile, MultiStream by the 99th of its query of eight. */
function performanceOf(row: Row, file: string): Pick<FoundResult, 'latency' | 'throughputPerS'> {
  const { Performance_Result: value, Performance_Units: units, Scenario: scenario } = row;
  if (/\/s$|per second/i.test(units)) return { throughputPerS: value };
  const perMs = /\(ms\)|millisecond/i.test(units) ? 1 : /\(ns\)|nanosecond/i.test(units) ? 1e6 : 0;
  if (perMs === 0) {
    throw new ImportProblem(file, 'Performance_Units', `"${units}" is no unit that is known.`);
  }
  const ms = value / perMs;
  if (scenario === 'SingleStream') return { latency: { p90Ms: ms } };
  return { latency: scenario === 'MultiStream' ? { p99Ms: ms } : { unstatedMs: ms } };
}

function powerOf({ Power_Result: value, Power_Units: units }: Row): Partial<FoundResult> {
  if (value == null) return {};
  if (/millijoule/i.test(units ?? '')) return { energyMj: value };
  return /watt/i.test(units ?? '') ? { powerW: value } : {};
}

/** The first name is the metric by which the rules judge: `acc: 76.026`, `mAP: 37.5`, `F1: 90.9`. */
const metrics: Readonly<Record<string, { slug: string; whole: number }>> = {
  acc: { slug: 'top1', whole: 100 },
  map: { slug: 'map', whole: 100 },
  f1: { slug: 'f1', whole: 100 },
  dice: { slug: 'mean-dice', whole: 1 },
};

function accuracyOf({ Accuracy, Model }: Row, dataSet: string | null): FoundResult['accuracy'] {
  const [, name, figure] = /^\s*([A-Za-z0-9_]+):\s*([\d.]+)/.exec(Accuracy ?? '') ?? [];
  const metric = name === undefined ? undefined : metrics[name.toLowerCase()];
  if (metric === undefined || dataSet === null) return [];
  // 76.026 / 100 is 0.7602599999999999 in binary; published figures have at most 14 digits.
  const value = Number((Number(figure) / metric.whole).toPrecision(14));
  const total = /^resnet/i.test(Model) ? 50_000 : null;
  return value <= 1 ? [{ metric: metric.slug, value, total, dataSet }] : [];
}

function noteOf(row: Row): string {
  const { Suite, Scenario, Accuracy, Accelerator, Availability, Platform, Model } = row;
  return [
    `${Suite} suite, ${Scenario}, ${row.Performance_Units}.`,
    ...(Availability && Availability !== 'available' ? [`Availability ${Availability}.`] : []),
    ...(Platform && Platform !== row.System ? [`Platform ${Platform}.`] : []),
    ...(Accelerator ? [`Accelerator ${Accelerator}.`] : []),
    ...(networkOf(row) === Model ? [] : [`Benchmark ${Model}.`]),
    ...(Accuracy ? [`Accuracy as stated: ${Accuracy.trim()}.`] : []),
  ]
    .join(' ')
    .slice(0, 1000);
}
