import type { FoundSource, GivenFile, ImportOptions } from './import-options.ts';
import { ImportProblem } from './import-problem.ts';

type FoundResult = FoundSource['results'][number];

/** What benchncnn prints before its table; each table has its own. */
interface Settings {
  loops: number | null;
  threads: number | null;
  powersave: number | null;
  gpu: number | null;
  cooling: number | null;
}

const noSettings: Settings = {
  loops: null,
  threads: null,
  powersave: null,
  gpu: null,
  cooling: null,
};

const settingNames: Readonly<Record<string, keyof Settings>> = {
  loop_count: 'loops',
  num_threads: 'threads',
  powersave: 'powersave',
  gpu_device: 'gpu',
  cooling_down: 'cooling',
};

const row = /^\s*(\S+)\s+min =\s*([\d.]+)\s+max =\s*([\d.]+)\s+avg =\s*([\d.]+)\s*$/;
const setting = /^\s*(loop_count|num_threads|powersave|gpu_device|cooling_down) = (-?\d+)\s*$/;
const heading = /^#{1,6}\s+(.+?)\s*#*\s*$/;
/** The line that the tool prints of each GPU it found: its number and its name. */
const gpuLine = /^\[(\d+) ([^\]]+)\]\s+queueC=/;

/** True for the output of benchncnn, also inside the README that collects it. */
export function isNcnn(text: string): boolean {
  return text.split('\n').some((line) => row.test(line)) && /^\s*loop_count = \d+/m.test(text);
}

/**
 * benchmark/README.md of ncnn, or what benchncnn itself printed: least, largest and mean time of
 * each network. Its weights are random, so that speed is all that it says. A heading names the
 * device of the tables below it.
 *
 * @throws ImportProblem where a table belongs to no device that is named
 */
export function readNcnn({ name, text }: GivenFile, said: ImportOptions): FoundSource[] {
  const results: FoundResult[] = [];
  let device = said.device ?? null;
  let settings = noSettings;
  let gpus = new Map<number, string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const title = heading.exec(line)?.[1];
    if (title !== undefined && said.device === undefined) {
      device = title;
      [settings, gpus] = [noSettings, new Map()];
    }
    const [, gpuIndex, gpuName] = gpuLine.exec(line) ?? [];
    if (gpuIndex !== undefined && gpuName !== undefined) gpus.set(Number(gpuIndex), gpuName);
    const [, key, value] = setting.exec(line) ?? [];
    const field = key === undefined ? undefined : settingNames[key];
    if (field !== undefined) {
      settings = { ...(field === 'loops' ? noSettings : settings), [field]: Number(value) };
    }
    const [, network, min, max, mean] = row.exec(line) ?? [];
    if (network === undefined) continue;
    if (device === null) {
      throw new ImportProblem(
        name,
        `line ${index + 1}`,
        'a table stands under no heading that names a device: say it with --device.',
      );
    }
    const latency = { minMs: Number(min), maxMs: Number(max), meanMs: Number(mean) };
    const where = { device, line: index + 1, gpu: gpus.get(settings.gpu ?? -1) ?? null };
    results.push(resultOf(network, latency, settings, where, said));
  }
  return [
    {
      tier: 'published',
      source: { label: 'ncnn benchmark', licence: null, namesOf: 'ncnn' },
      results,
    },
  ];
}

function resultOf(
  network: string,
  latency: { minMs: number; maxMs: number; meanMs: number },
  settings: Settings,
  { device, line, gpu }: { device: string; line: number; gpu: string | null },
  said: ImportOptions,
): FoundResult {
  const { loops, threads, powersave, cooling } = settings;
  const onGpu = settings.gpu !== null && settings.gpu >= 0;
  const facts = [
    `Line ${line}.`,
    'Random weights: speed only.',
    ...(gpu === null ? [] : [`GPU ${gpu}.`]),
    ...(cooling === null ? [] : [`cooling_down=${cooling}.`]),
  ];
  return {
    task: said.task ?? taskOf(network),
    device: { name: device },
    model: { name: network },
    runtime: { name: said.runtime ?? 'ncnn', version: said.runtimeVersion ?? null },
    executionProvider: settings.gpu === null ? null : onGpu ? 'vulkan' : 'cpu',
    precision: /[_-]int8$/.test(network) ? 'int8' : null,
    batch: 1,
    threads,
    concurrency: 1,
    scenario: 'SingleStream',
    powerMode: powersave === null ? null : (powerModes[powersave] ?? `powersave-${powersave}`),
    latency,
    samples: loops,
    note: facts.join(' '),
  };
}

/** Which cores benchncnn was told to run on. */
const powerModes: Readonly<Record<number, string>> = {
  0: 'all-cores',
  1: 'little-cores',
  2: 'big-cores',
};

/** What the networks that benchncnn ships with do. */
function taskOf(network: string): string {
  const name = network.toLowerCase();
  if (name.includes('blazeface')) return 'face-detection';
  return /ssd|yolo|nanodet|fastestdet/.test(name) ? 'object-detection' : 'image-classification';
}
