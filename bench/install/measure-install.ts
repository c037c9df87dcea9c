import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InstallManifest } from '../../lib/contract/install-manifest.ts';
import type { Metric, Report } from '../benchmark.ts';
import { noCleanDevice } from './clean-device.ts';
import { finished, openJourney } from './install-journey.ts';

const installs = 3;
const limitMs = 400_000;

async function measureInstall(): Promise<Report> {
  const why = noCleanDevice();
  if (why) return { n: 0, pairs: 0, metrics: [notMeasured('enrolled', why)] };
  const enrolledS: number[] = [];
  const measuredS: number[] = [];
  for (let n = 0; n < installs; n++) {
    const journey = await openJourney({ waits: true });
    try {
      const { id, line, env } = await journey.enrolment();
      const startMs = performance.now();
      const { code, output } = await finished(journey.device.start(line, env));
      if (code !== 0) throw new Error(output);
      enrolledS.push((performance.now() - startMs) / 1000);
      const { device } = await journey.progress(id);
      const byHand = /^ {2}(runuser .* daemon .*)$/m.exec(output)?.[1];
      if (!device || !byHand) throw new Error(output);
      const daemon = journey.device.start(byHand);
      const jobs = await journey.measure(device.id, ['onnxruntime-node', 'tfjs'], limitMs);
      daemon.kill('SIGKILL');
      if (jobs.every(({ state }) => state === 'done')) {
        measuredS.push((performance.now() - startMs) / 1000);
      }
    } finally {
      await journey.close();
    }
  }
  return {
    n: installs,
    pairs: 0,
    metrics: [
      seconds('line to enrolled', enrolledS, 30),
      measuredS.length === installs
        ? seconds('line to results of two runtimes', measuredS, 180)
        : notMeasured(
            'line to results of two runtimes',
            'the agent waits until the machine is quiet',
          ),
      ...sizes(),
    ],
  };
}

function seconds(id: string, values: number[], goal: number): Metric {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.floor(sorted.length / 2)] ?? null;
  const [low = null, high = null] = [sorted[0], sorted.at(-1)];
  return {
    id,
    value,
    low,
    high,
    unit: 's',
    goal: `< ${goal} s`,
    met: value !== null && value < goal,
  };
}

/** Megabytes on the device, by what they are; the core is what is ours and always there. */
function sizes(): Metric[] {
  const file = join(import.meta.dirname, '../../.cache/install-files/manifest.json');
  const { files } = InstallManifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  const megabytes = (kinds: (kind: string, name: string) => boolean) =>
    files
      .filter(({ kind, name }) => kinds(kind, name))
      .reduce((sum, { installedBytes }) => sum + installedBytes, 0) / 1e6;
  const core = megabytes((kind) => kind === 'agent');
  return [
    { ...size('core', core), goal: '< 2 MB', met: core < 2 },
    size(
      'built-in models',
      megabytes((_, name) => name === 'builtin-models'),
    ),
    size(
      'Node',
      megabytes((kind) => kind === 'node'),
    ),
    size(
      'runtimes',
      megabytes((kind, name) => kind === 'pack' && name !== 'builtin-models'),
    ),
    size('download in all', files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6),
  ];
}

function size(id: string, value: number): Metric {
  return { id, value, low: value, high: value, unit: 'MB', goal: null, met: null };
}

function notMeasured(id: string, reason: string): Metric {
  return { id, value: null, low: null, high: null, unit: 's', goal: null, met: null, reason };
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
process.stdout.write(JSON.stringify(await measureInstall()));
process.exit(0);
