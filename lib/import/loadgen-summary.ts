import { Scenario } from '../contract/vocabulary.ts';
import type { FoundSource, GivenFile, ImportOptions } from './import-options.ts';
import { ImportProblem } from './import-problem.ts';
import { mlperfModel } from './mlperf-model.ts';
import { saidOrStop } from './said-or-stop.ts';

const field = /^\s*(?:\* )?([A-Za-z0-9][^:=]*?)\s*:\s*(.+?)\s*$/;

/** True for LoadGen's mlperf_log_summary.txt. */
export function isLoadgen(text: string): boolean {
  return /^MLPerf Results Summary/m.test(text) && /^SUT name/m.test(text);
}

/**
 * One LoadGen summary. SingleStream is stated by its 90th percentile, MultiStream by its 99th; all
 * percentiles that the log states of one query are kept. An Offline latency is the age of a sample in
 * one large query, and says nothing of one inference: it is left out. The log names neither
 * device nor model: the path does where it is that of a submission, else the caller must.
 *
 * @throws ImportProblem when the log is incomplete, or nothing names its device or model
 */
export function readLoadgen({ name, text }: GivenFile, said: ImportOptions): FoundSource[] {
  const fields = fieldsOf(text);
  const scenario = Scenario.safeParse(fields.get('Scenario'));
  if (!scenario.success) {
    throw new ImportProblem(name, 'Scenario', 'is none that is known: give a whole summary.');
  }
  if (fields.get('Mode') !== 'PerformanceOnly') {
    throw new ImportProblem(name, 'Mode', 'must be PerformanceOnly: an accuracy log has no speed.');
  }
  const place = placeOf(name);
  const device = saidOrStop(said.device, place.system, {
    file: name,
    what: 'device',
    option: 'device',
  });
  const model = saidOrStop(said.model, place.model, { file: name, what: 'model', option: 'model' });
  const perQuery = scenario.data === 'SingleStream' || scenario.data === 'MultiStream';
  const perSecond =
    number(fields, 'Samples per second') ?? number(fields, 'Completed samples per second');
  const latency = perQuery ? latencyOf(fields) : {};
  if (perSecond === null && Object.keys(latency).length === 0) {
    throw new ImportProblem(name, null, 'states neither a latency nor samples per second.');
  }
  const queries = /Processed at least \d+ queries \((\d+)\)/.exec(text)?.[1];
  const known = mlperfModel(model);
  const result: FoundSource['results'][number] = {
    task: said.task ?? known.task,
    device: { name: device },
    model: { name: model },
    runtime: {
      name: said.runtime ?? 'not stated',
      slug: said.runtime === undefined ? 'not-stated' : null,
      version: said.runtimeVersion ?? null,
    },
    batch: scenario.data === 'Offline' ? null : number(fields, 'samples_per_query'),
    scenario: scenario.data,
    latency,
    samples: queries === undefined ? null : Number(queries),
    throughputPerS: perSecond,
    note: noteOf(fields),
  };
  return [
    {
      tier: 'log',
      source: {
        label: place.label ?? 'MLPerf LoadGen summary',
        namesOf: 'mlperf_inference_edge_closed',
      },
      results: [result],
    },
  ];
}

/** `name : value` lines; the first of a name counts, the others repeat it. */
function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const [, key, value] = field.exec(line) ?? [];
    if (key !== undefined && value !== undefined && !fields.has(key)) fields.set(key, value);
  }
  return fields;
}

const percentiles = {
  minMs: 'Min latency (ns)',
  p50Ms: '50.00 percentile latency (ns)',
  p90Ms: '90.00 percentile latency (ns)',
  p95Ms: '95.00 percentile latency (ns)',
  p99Ms: '99.00 percentile latency (ns)',
  maxMs: 'Max latency (ns)',
  meanMs: 'Mean latency (ns)',
} as const;

function latencyOf(fields: ReadonlyMap<string, string>): Record<string, number> {
  const stated = Object.entries(percentiles).flatMap(([figure, key]) => {
    const ns = number(fields, key);
    return ns === null ? [] : [[figure, ns / 1e6] as const];
  });
  return Object.fromEntries(stated);
}

function number(fields: ReadonlyMap<string, string>, key: string): number | null {
  const text = fields.get(key);
  const value = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Whether LoadGen found the run valid, and its own estimate, which a submission states. */
function noteOf(fields: ReadonlyMap<string, string>): string {
  const ninetieth = number(fields, 'Early stopping 90th percentile estimate');
  return [
    `LoadGen: ${fields.get('Result is') ?? 'no verdict'}.`,
    ...(ninetieth === null
      ? []
      : [`Early stopping 90th percentile estimate ${ninetieth / 1e6} ms.`]),
    ...(fields.get('Scenario') === 'MultiStream' ? ['Latency is of a whole query.'] : []),
  ].join(' ');
}

/** `closed/NVIDIA/results/Orin_NX_TRT/resnet50/Offline/...`, as submissions are laid out. */
function placeOf(path: string) {
  const [, division, submitter, system, model] =
    /(?:^|\/)(closed|open)\/([^/]+)\/results\/([^/]+)\/([^/]+)\//.exec(path) ?? [];
  const label = submitter
    ? `MLPerf Inference, ${division} division, published by ${submitter}`
    : null;
  return { system: system ?? null, model: model ?? null, label };
}
