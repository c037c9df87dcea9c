import * as z from 'zod';
import type { FoundSource, GivenFile, ImportOptions } from './import-options.ts';
import { ImportProblem } from './import-problem.ts';
import { fieldProblem } from './own-schema.ts';
import { readJson } from './read-json.ts';

/** What is read of one test; llama-bench writes many more fields, and other ones in every release. */
const Test = z.object({
  build_commit: z.string().optional(),
  build_number: z.number().optional(),
  cpu_info: z.string().default(''),
  gpu_info: z.string().default(''),
  backends: z.string().optional(),
  cuda: z.boolean().optional(),
  metal: z.boolean().optional(),
  model_filename: z.string(),
  model_type: z.string().default(''),
  model_size: z.number().optional(),
  n_threads: z.number().int().optional(),
  n_prompt: z.number().int(),
  n_gen: z.number().int(),
  test_time: z.string().optional(),
  avg_ts: z.number(),
  samples_ns: z.array(z.number()).default([]),
});
type Test = z.infer<typeof Test>;

/** True for what `llama-bench -o json` writes. */
export function isLlamaBench(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && Test.safeParse(value[0]).success;
}

/**
 * `llama-bench -o json`: each test's samples as one run (time of a whole prompt, or of a whole
 * generation), and its mean rate in tokens a second as throughput.
 *
 * @throws ImportProblem naming the test and field that is not as llama-bench writes it
 */
export function readLlamaBench(file: GivenFile, said: ImportOptions): FoundSource[] {
  const tests = z.array(Test).min(1).safeParse(readJson(file));
  if (!tests.success) throw fieldProblem(file.name, tests.error.issues);
  return [
    {
      tier: 'log',
      source: { label: 'llama-bench' },
      results: tests.data.map((test) => resultOf(test, file.name, said)),
    },
  ];
}

function resultOf(test: Test, file: string, said: ImportOptions): FoundSource['results'][number] {
  const gpu = onGpu(test);
  const device = said.device ?? (gpu ? test.gpu_info : test.cpu_info).trim();
  if (device === '') {
    throw new ImportProblem(file, null, 'does not name its device: say it with --device.');
  }
  const stem = test.model_filename.replace(/^.*[\\/]/, '').replace(/\.gguf$/i, '');
  const kind = test.n_prompt > 0 && test.n_gen > 0 ? 'both' : test.n_prompt > 0 ? 'pp' : 'tg';
  const tokens = test.n_prompt + test.n_gen;
  return {
    task: 'text-generation',
    device: { name: device },
    model: { name: `${said.model ?? stem} (${label[kind]}${tokens})` },
    runtime: {
      name: said.runtime ?? 'llama.cpp',
      version: said.runtimeVersion ?? buildOf(test),
    },
    executionProvider: gpu ? providerOf(test) : 'cpu',
    threads: test.n_threads ?? null,
    concurrency: 1,
    inputShape: test.n_prompt > 0 ? [1, test.n_prompt] : null,
    timedRegion: 'infer',
    runs:
      test.samples_ns.length > 0
        ? [{ samplesNs: test.samples_ns.map(Math.round), startedAt: momentOf(test.test_time) }]
        : [],
    throughputPerS: test.avg_ts,
    modelBytes: test.model_size ?? null,
    measuredAt: momentOf(test.test_time),
    note: `${testInWords[kind](test)} Throughput is the mean rate in tokens a second; a sample is the time of one whole test. ${test.model_type}.`.slice(
      0,
      1000,
    ),
  };
}

const label = { pp: 'pp', tg: 'tg', both: 'pp+tg' } as const;

const testInWords = {
  pp: ({ n_prompt }: Test) => `Prompt processing of ${n_prompt} tokens.`,
  tg: ({ n_gen }: Test) => `Generation of ${n_gen} tokens.`,
  both: ({ n_prompt, n_gen }: Test) =>
    `Prompt processing of ${n_prompt} tokens and generation of ${n_gen}.`,
} as const;

function onGpu({ backends, cuda, metal, gpu_info }: Test): boolean {
  if (gpu_info.trim() === '') return false;
  if (backends !== undefined) return !/^(cpu|blas)?$/i.test(backends.trim());
  return cuda === true || metal === true;
}

function providerOf({ backends, cuda }: Test): string {
  const first = backends?.split(/[,+ ]/)[0]?.toLowerCase();
  return first?.replace(/[^a-z0-9]+/g, '-') || (cuda ? 'cuda' : 'metal');
}

function buildOf({ build_commit, build_number }: Test): string | null {
  if (build_number === undefined) return build_commit ?? null;
  return build_commit ? `b${build_number} (${build_commit})` : `b${build_number}`;
}

/** With milliseconds, as our moments have; null when it is no moment. */
function momentOf(text: string | undefined): string | null {
  const at = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
