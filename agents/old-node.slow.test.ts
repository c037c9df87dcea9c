import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeSamples } from '../lib/codec/sample-stream.ts';
import { RunReport } from '../lib/contract/run.ts';
import { buildAgent } from '../scripts/build-agent.ts';

// JetPack 4 boards run Node 16 at most: the built file must work there. The old Node comes from the
// npm registry and is kept in .cache.

const version = '16.20.2';
const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.cache', `node-${version}`);
const node = join(cache, 'package/bin/node');
const run = promisify(execFile);
/** What doctor prints; it ends with 1 where something does not work, as here on purpose. */
const examined = async (args: string[]): Promise<string> => {
  try {
    return (await run(node, args, large)).stdout;
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
};
const large = { maxBuffer: 64 * 1024 * 1024 };

let folder: string;
let agent: string;

beforeAll(async () => {
  if (!existsSync(node)) fetchNode();
  // Inside the repository, so that the runtimes are found as they are by the built agent.
  mkdirSync(join(root, '.cache'), { recursive: true });
  folder = mkdtempSync(join(root, '.cache', 'agent-'));
  agent = await buildAgent(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fetchNode(): void {
  const name = `node-${process.platform}-${process.arch}@${version}`;
  mkdirSync(cache, { recursive: true });
  const tarball = execFileSync('npm', ['pack', name, '--silent'], { cwd: cache, encoding: 'utf8' });
  execFileSync('tar', ['xzf', tarball.trim().split('\n').at(-1) ?? ''], { cwd: cache });
}

test('the built agent starts on Node 16 and says what it is', async () => {
  const { stdout: old } = await run(node, ['--version']);
  expect(old.trim()).toBe(`v${version}`);
  const { stdout } = await run(node, [agent, '--version']);
  expect(stdout.trim()).toMatch(/^[0-9]+\.[0-9]+\.[0-9]+$/);
});

test('doctor reads the device and probes every runtime', async () => {
  const report = JSON.parse(await examined([agent, 'doctor', '--json']));
  expect(report.environment.identity['node.version'].value).toBe(version);
  expect(report.runtimes).toHaveLength(4);
  for (const { probe } of report.runtimes)
    expect(['ok', 'missing', 'broken']).toContain(probe.status);
});

test('a runtime that is not installed is missing, with what to do', async () => {
  const bare = mkdtempSync(join(tmpdir(), 'bare-'));
  try {
    const stdout = await examined([await buildAgent(bare), 'doctor', '--json']);
    for (const { slug, probe } of JSON.parse(stdout).runtimes) {
      expect(probe.status, slug).toBe('missing');
      expect(probe.reason).toContain('npm install');
    }
  } finally {
    rmSync(bare, { recursive: true });
  }
});

test('a runtime that crashes while it loads is broken, and the agent lives', async () => {
  const library = join(folder, 'crashing/node_modules/onnxruntime-node');
  mkdirSync(library, { recursive: true });
  writeFileSync(join(library, 'package.json'), '{"name":"onnxruntime-node","version":"9.9.9"}');
  writeFileSync(join(library, 'index.js'), "process.kill(process.pid, 'SIGSEGV');");
  const args = [agent, '--runtimes', join(folder, 'crashing'), 'doctor', '--json'];
  const [first] = JSON.parse(await examined(args)).runtimes;
  expect(first.probe).toMatchObject({ status: 'broken', version: '9.9.9' });
  expect(first.probe.reason).toContain('SIGSEGV');
});

test('a job is measured on Node 16 with a real model', async () => {
  const job = join(folder, 'job.json');
  const cells = [{ model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' }];
  writeFileSync(job, JSON.stringify({ version: 1, name: 'old', profile: 'quick', cells }));
  const { stdout } = await run(node, [agent, 'run', '--job', job, '--json'], large);
  const [result] = JSON.parse(stdout).results;
  expect(result.state, result.reason).toBe('measured');
  const reports = result.runs.map((report: unknown) => RunReport.parse(report));
  expect(reports.map((report: RunReport) => report.kind)).toEqual([
    'latency',
    'accuracy',
    'memory',
  ]);
  const samples = [...decodeSamples(reports[0].streams.infer)].sort((a, b) => a - b);
  expect(samples.length).toBeGreaterThanOrEqual(72);
  const p50 = (samples[Math.ceil(samples.length / 2) - 1] ?? 0) / 1e6;
  expect(result.figures.summary.p50.valueMs).toBe(p50);
});
