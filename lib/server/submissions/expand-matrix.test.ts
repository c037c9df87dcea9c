import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HubModel, JobWork } from '../../contract/job-order.ts';
import { Matrix } from '../../contract/submission.ts';
import { builtinModels } from '../../models/builtin.ts';
import type { ChosenModel } from '../../models/cell-rules/cell-refusal.ts';
import { knownRuntimes } from '../../models/cell-rules/runtime-facts.ts';
import { assignJobs } from './assign-jobs.ts';
import { expandMatrix } from './expand-matrix.ts';
import { comparisonTitle, noiseTitle } from './job-title.ts';

const upload: HubModel = {
  slug: 'my-net',
  name: 'My net',
  task: 'image-classification',
  format: 'onnx',
  precision: 'fp32',
  inputShape: [1, 3, 32, 32],
  sha256: 'e'.repeat(64),
  bytes: 1000,
};
const choices: ChosenModel<HubModel>[] = [
  ...builtinModels.map((model) => ({ kind: 'built-in' as const, model })),
  { kind: 'artifact', model: upload },
];
const some = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const sweep = fc.record(
  {
    threads: some([1, 2, 4]),
    batch: some([1, 4, 8]),
    precision: some(['fp32', 'int8'] as const),
    inputSize: some([64, 160, 224]),
  },
  { requiredKeys: [] },
);
const matrices = fc.record({
  models: some(choices),
  runtimes: some(knownRuntimes.map(({ slug }) => slug)),
  precisions: some(['fp32', 'int8', 'fp16'] as const),
  settings: fc.record({ threads: fc.constantFrom(1, 2) }, { requiredKeys: [] }),
  sweep: fc.oneof(
    fc.constant(null),
    sweep.filter((one) => Object.keys(one).length > 0),
  ),
});

interface Given {
  models: ChosenModel<HubModel>[];
  [part: string]: unknown;
}

function open({ models, ...rest }: Given) {
  const named = models.map(({ kind, model }) =>
    kind === 'artifact' ? { kind, sha256: model.sha256 } : { kind, slug: model.slug },
  );
  const matrix = Matrix.parse({ ...rest, models: named });
  return { name: 'Test', profile: 'quick' as const, matrix, models };
}

test('every cell of a matrix comes exactly once, as work that an order may hold, always in one order', () => {
  fc.assert(
    fc.property(matrices, (given) => {
      const works = [...expandMatrix(open(given))];
      expect([...expandMatrix(open(given))]).toEqual(works);
      expect(new Set(works.map(({ title }) => title)).size).toBe(works.length);
      for (const { work } of works) expect(JobWork.parse(work)).toEqual(work);
      const { precision = given.precisions, ...axes } = given.sweep ?? {};
      const settings = Object.values(axes).reduce((count, values) => count * values.length, 1);
      const expected = given.models.map(
        // A file has one precision.
        ({ kind }) =>
          given.runtimes.length * settings * (kind === 'artifact' ? 1 : precision.length),
      );
      expect(works).toHaveLength(expected.reduce((sum, count) => sum + count, 0));
    }),
    { numRuns: 100 },
  );
});

const judgements = fc.record({
  refusal: fc.constantFrom(null, null, 'too old'),
  known: fc.boolean(),
  estimatedS: fc.integer({ min: 1, max: 100 }),
});

test('each device gets each cell exactly once: as a job, as known, or as impossible', () => {
  fc.assert(
    fc.property(
      matrices,
      fc.integer({ min: 1, max: 4 }),
      fc.infiniteStream(judgements),
      (given, count, stream) => {
        const works = [...expandMatrix(open(given))];
        const devices = Array.from({ length: count }, (_, i) => ({ id: `d${i}`, name: `D${i}` }));
        const told = new Map<
          string,
          { known: boolean; refusal: string | null; estimatedS: number }
        >();
        const judge = (planned: { title: string }, { id }: { id: string }) => {
          const key = `${id} ${planned.title}`;
          const said = told.get(key) ?? stream.next().value;
          told.set(key, said);
          return said;
        };
        const every = assignJobs(works, { devices, reach: 'every', judge });
        const pairs = every.jobs.map(
          ({ planned, devices: [one] }) => `${one?.id} ${planned.title}`,
        );
        expect(new Set(pairs).size).toBe(pairs.length);
        expect(pairs.length + every.preview.known).toBe(works.length * count);
        for (const [key, { refusal, known }] of told) {
          const job = every.jobs[pairs.indexOf(key)];
          if (refusal !== null) expect(job?.reason).toBe(refusal);
          else expect(job !== undefined).toBe(!known);
        }
        const any = assignJobs(works, { devices, reach: 'any', judge });
        expect(any.jobs.length + any.preview.known).toBe(works.length);
        for (const { jobs, preview } of [every, any]) {
          expect(preview.jobs + preview.impossible.length).toBe(jobs.length);
          expect(preview.devices.reduce((sum, row) => sum + row.jobs, 0)).toBe(preview.jobs);
          expect(preview.estimatedS).toBe(Math.max(...preview.devices.map((d) => d.estimatedS)));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a value that is as usual is the same cell as one that is not named', () => {
  const [chosen] = choices;
  if (!chosen) throw new Error('there are built-in models');
  const swept = (axes: object) =>
    [
      ...expandMatrix(
        open({
          models: [chosen],
          runtimes: ['tfjs', 'tfjs'],
          precisions: ['fp32'],
          settings: {},
          sweep: null,
          ...axes,
        }),
      ),
    ].map(({ title }) => title);
  expect(swept({ sweep: { inputSize: [64], batch: [1, 1] } })).toEqual([
    'Glyphs S · TensorFlow.js · fp32',
  ]);
  expect(swept({ sweep: { threads: [2, 1] } })).toEqual([
    'Glyphs S · TensorFlow.js · fp32 · 2 threads',
    'Glyphs S · TensorFlow.js · fp32',
  ]);
});

test('a comparison says once what both sides share', () => {
  const [chosen, other] = choices;
  if (!chosen || !other) throw new Error('there are built-in models');
  const entry = { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' } as const;
  const side = { entry, chosen };
  const titles: [Parameters<typeof comparisonTitle>[1], string][] = [
    [
      { entry: { ...entry, precision: 'int8' }, chosen },
      'Glyphs S · ONNX Runtime · fp32 against int8',
    ],
    [
      { entry: { ...entry, runtime: 'tfjs' }, chosen },
      'Glyphs S · fp32 · ONNX Runtime against TensorFlow.js',
    ],
    [
      { entry: { ...entry, threads: 2 }, chosen },
      'Glyphs S · ONNX Runtime · fp32 · as usual against 2 threads',
    ],
    [side, 'Glyphs S · ONNX Runtime · fp32 · against itself'],
  ];
  for (const [b, title] of titles) expect(comparisonTitle(side, b)).toBe(title);
  expect(noiseTitle(side)).toBe('Glyphs S · ONNX Runtime · fp32 against itself');
});
