import type { Readings } from '../../../lib/contract/reading.ts';
import { fromText, missing, present, readField } from './reading.ts';
import type { Root } from './root.ts';

/** Instruction sets that decide which kernels a runtime picks. */
const features = [
  'sse4_2',
  'avx',
  'avx2',
  'fma',
  'f16c',
  'avx_vnni',
  'avx512f',
  'avx512_vnni',
  'avx512_bf16',
  'amx_int8',
  'amx_bf16',
  'asimd',
  'asimdhp',
  'asimddp',
  'i8mm',
  'bf16',
  'sve',
];

/** Arm core names by implementer and part, as far as boards we expect use them. */
const armParts = new Map([
  ['0x41:0xd03', 'Cortex-A53'],
  ['0x41:0xd04', 'Cortex-A35'],
  ['0x41:0xd05', 'Cortex-A55'],
  ['0x41:0xd07', 'Cortex-A57'],
  ['0x41:0xd08', 'Cortex-A72'],
  ['0x41:0xd0b', 'Cortex-A76'],
  ['0x41:0xd0c', 'Neoverse-N1'],
  ['0x41:0xd42', 'Cortex-A78AE'],
  ['0x4e:0x003', 'Denver 2'],
  ['0x4e:0x004', 'Carmel'],
]);

/** First value of a field of /proc/cpuinfo. The board's serial number is in there too: ask by name. */
export function cpuinfoField(text: string, name: string): string | null {
  const match = new RegExp(`^${name}[ \\t]*: ?(.*)$`, 'm').exec(text);
  return match?.[1]?.trim() || null;
}

/** Model name on x86; the names of the distinct cores on Arm, in the order of the cores. */
export function cpuModel(text: string): string | null {
  const named = cpuinfoField(text, 'model name');
  const implementers = [...text.matchAll(/^CPU implementer[ \t]*: (\S+)$/gm)].map((m) => m[1]);
  const parts = [...text.matchAll(/^CPU part[ \t]*: (\S+)$/gm)].map((m) => m[1]);
  if (parts.length === 0) return named;
  const names = parts.map((part, core) => {
    const key = `${implementers[core]}:${part}`;
    return armParts.get(key) ?? `Arm ${key}`;
  });
  return [...new Set(names)].join(' + ');
}

/** The known instruction sets a cpuinfo lists, space-separated, in our order. */
export function cpuFeatures(text: string): string | null {
  const line = cpuinfoField(text, 'flags') ?? cpuinfoField(text, 'Features');
  if (line === null) return null;
  const present = new Set(line.split(/\s+/));
  return features.filter((feature) => present.has(feature)).join(' ') || null;
}

/** How many CPUs a kernel list such as `0-2,5` names. */
export function countCpuList(text: string): number {
  let count = 0;
  for (const part of text.trim().split(',')) {
    const match = /^([0-9]+)(?:-([0-9]+))?$/.exec(part);
    if (!match) throw new RangeError(`not a CPU list: ${text}`);
    count += Number(match[2] ?? match[1]) - Number(match[1]) + 1;
  }
  return count;
}

/** CPU fields that belong to the fingerprint. */
export async function readCpuIdentity(root: Root, arch: string): Promise<Readings> {
  const cpuinfo = await root.read('/proc/cpuinfo');
  const online = '/sys/devices/system/cpu/online';
  return {
    'cpu.model': fromText(cpuinfo, '/proc/cpuinfo', cpuModel),
    'cpu.arch': present(arch, 'process.arch'),
    'cpu.online': await readField(root, online, countCpuList),
    'cpu.governor': await readGovernors(root),
    'cpu.turbo': await readTurbo(root),
  };
}

/** CPU fields that are worth knowing and do not make another environment. */
export async function readCpuDetails(root: Root): Promise<Readings> {
  const cpuinfo = await root.read('/proc/cpuinfo');
  const isolated = '/sys/devices/system/cpu/isolated';
  return {
    'cpu.features': fromText(cpuinfo, '/proc/cpuinfo', cpuFeatures),
    'cpu.isolated': await readField(root, isolated, (text) => text.trim() || null),
    'cpu.quotaCores': await readQuota(root),
  };
}

async function readGovernors(root: Root) {
  const folder = '/sys/devices/system/cpu/cpufreq';
  const policies = (await root.list(folder)).filter((name) => name.startsWith('policy'));
  const source = `${folder}/policy*/scaling_governor`;
  const found = new Set<string>();
  for (const policy of policies) {
    const file = await root.read(`${folder}/${policy}/scaling_governor`);
    if (file.status !== 'ok') return missing(file.status, source);
    found.add(file.text.trim());
  }
  if (found.size === 0) return missing('absent', source);
  return present([...found].sort().join(' + '), source);
}

async function readTurbo(root: Root) {
  const pstate = '/sys/devices/system/cpu/intel_pstate/no_turbo';
  const reading = await readField(root, pstate, (text) => text.trim() === '0');
  if (reading.status !== 'absent') return reading;
  const boost = '/sys/devices/system/cpu/cpufreq/boost';
  return readField(root, boost, (text) => text.trim() === '1');
}

/** Share of CPU time our cgroup may use, in cores: v2 `cpu.max`, else v1. */
async function readQuota(root: Root) {
  const v2 = '/sys/fs/cgroup/cpu.max';
  const reading = await readField(root, v2, (text) => quotaOf(...text.trim().split(/\s+/)));
  if (reading.status !== 'absent' || (await root.read(v2)).status === 'ok') return reading;
  const folder = '/sys/fs/cgroup/cpu';
  const period = await root.read(`${folder}/cpu.cfs_period_us`);
  return readField(root, `${folder}/cpu.cfs_quota_us`, (text) =>
    quotaOf(text.trim(), period.text?.trim()),
  );
}

function quotaOf(quota?: string, period?: string): number | null {
  const cores = Number(quota) / Number(period);
  return cores > 0 ? Math.round(cores * 100) / 100 : null;
}
