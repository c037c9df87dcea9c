import { readClockNow } from '../device/clock-now.ts';
import { readCpuTimes } from '../device/cpu-use.ts';
import { readConditions, readEnvironment } from '../device/environment.ts';
import { processFacts } from '../device/system.ts';
import { throttlingOf } from '../device/throttling.ts';
import { zoneTemperatures } from '../device/zone-temperatures.ts';
import type { Place } from '../doctor/place.ts';
import { agentVersion } from '../version.ts';
import { Masker, type Secret } from './masker.ts';
import { RecordingRoot } from './recording-root.ts';
import { secretsOf } from './secrets-of.ts';
import { wantedFiles } from './wanted-files.ts';
import { wantedTools } from './wanted-tools.ts';

/** A masked fixture of a device: texts by their path in the archive, and what became of each. */
export interface Capture {
  /** Catalogue slug of the device, as part of a file name. */
  device: string;
  files: Map<string, string>;
  /** Files of the device that could not be read, and why. */
  missing: { path: string; status: string }[];
  /** How often each rule of masking found something. */
  masked: ReadonlyMap<string, number>;
}

const largestFile = 64 * 1024;
/** The rest of the kernel's command line can name a disk, a person or a key. */
const keptParameters =
  /^(?:isolcpus|nohz_full|rcu_nocbs|mitigations|intel_pstate|cpufreq\.default_governor|cma)=[\w,.-]*$/;

/**
 * Takes what the readers of this agent read, what readers to come may want, and what tools print,
 * all masked: `root/...` is a tree that every reader can be pointed at, `device-output/...` has one
 * output a file with its source beside it.
 *
 * @param own words of the process that takes it, to be masked besides those found on the device
 */
export async function captureDevice(place: Place, own: readonly Secret[]): Promise<Capture> {
  const recorder = new RecordingRoot(place.root);
  const { deviceClass } = await readEnvironment(recorder, processFacts());
  await readEverything(recorder);
  const masker = new Masker([...own, ...(await secretsOf(place.root))]);
  const device = masker.mask(deviceClass.slug).replace(/[^a-z0-9._-]+/g, '-');
  const files = new Map<string, string>();
  const missing: Capture['missing'] = [];
  for (const [path, file] of [...recorder.files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = masker.mask(path);
    if (file.status === 'ok') files.set(`root${name}`, masker.mask(shortened(path, file.text)));
    else missing.push({ path: name, status: file.status });
  }
  const outputs = new Map<string, [string, string]>();
  for (const { name, tool, args } of wantedTools) {
    const printed = await place.exec(tool, args);
    if (printed?.trim()) outputs.set(name, [[tool, ...args].join(' '), printed]);
  }
  for (const path of ['/proc/cpuinfo', '/proc/swaps']) {
    const text = recorder.files.get(path)?.text;
    if (text) outputs.set(path.slice('/proc/'.length), [`cat ${path}`, text]);
  }
  for (const [name, [command, text]] of outputs) {
    const path = `device-output/${name}-${device}`;
    files.set(`${path}.txt`, masker.mask(text.slice(0, largestFile)));
    files.set(
      `${path}.source.txt`,
      sourceOf(`${name}-${device}`, command, deviceClass.name, masker),
    );
  }
  return { device, files, missing, masked: masker.counts };
}

async function readEverything(root: RecordingRoot): Promise<void> {
  await readConditions(root);
  await readCpuTimes(root);
  await readClockNow(root);
  await throttlingOf(root)();
  await zoneTemperatures(root)();
  for (const pattern of wantedFiles) await root.readAll(pattern);
}

function shortened(path: string, text: string): string {
  if (path === '/proc/cmdline') {
    return `${text
      .trim()
      .split(/\s+/)
      .filter((one) => keptParameters.test(one))
      .join(' ')}\n`;
  }
  if (path === '/proc/self/status') return `${/^Cpus_allowed_list:.*$/m.exec(text)?.[0] ?? ''}\n`;
  return text.slice(0, largestFile);
}

function sourceOf(fixture: string, tool: string, device: string, masker: Masker): string {
  return [
    `fixture: ${fixture}.txt`,
    `tool: ${tool}`,
    `device: ${masker.mask(device)}`,
    `source: agent capture ${agentVersion}`,
    'confidence-real: high',
    'omitted: what names a unit or a person, by rules',
    '',
  ].join('\n');
}

/** The capture's own description, beside its files. */
export function describeCapture({ device, files, missing, masked }: Capture): string {
  const description = {
    version: 1,
    agentVersion,
    device,
    files: [...files.keys()],
    missing,
    masked: Object.fromEntries(masked),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}
