import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ImportFile, type ImportReply } from '../../../lib/contract/import.ts';
import { importResults } from './import-results.ts';

const resultId = '0199b7c4-8e21-7000-8000-0123456789ab';
const reply: ImportReply = {
  importId: '0199b7c4-8e21-7000-8000-0123456789ac',
  sha256: 'a'.repeat(64),
  repeated: false,
  points: 1,
  resultIds: [resultId],
  unmapped: [{ noun: 'device', name: 'Board X', results: 1 }],
  ds: 7,
};

let folder: string;
let server: Server;
let hub: string;
let received: { authorization: string | undefined; body: unknown }[];
let status: number;
let lines: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  received = [];
  status = 201;
  lines = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    lines.push(line);
  });
  server = createServer(async (request, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
    received.push({ authorization: request.headers.authorization, body });
    const refusal = {
      type: 'about:blank',
      title: 'Not valid',
      status: 422,
      detail: 'results.0.task: must be a slug.',
      fields: [{ path: 'results.0.task', reason: 'must be a slug' }],
    };
    answer.writeHead(status, { 'content-type': 'application/json' });
    answer.end(JSON.stringify(status === 201 ? reply : refusal));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true });
});

function given(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const times = () => given('last_results_B0.csv', '0.1\n0.2\n0.3\nAccuracy: 80.00%\n');
const token = () => given('token', 'ifm_abc\n');

test('what is found is printed and sent with the token of a file, and each result has its link', async () => {
  const said = { format: 'auto', hub, tokenFile: token(), sourceLabel: 'our copy' };
  expect(await importResults([times()], said, {})).toBe(0);
  expect(received).toHaveLength(1);
  expect(received[0]?.authorization).toBe('Bearer ifm_abc');
  const sent = ImportFile.parse(received[0]?.body);
  expect(sent.source).toMatchObject({ label: 'our copy', date: '2019-07-02' });
  expect(sent.results[0]?.runs[0]?.samplesNs).toEqual([100_000_000, 200_000_000, 300_000_000]);
  expect(lines[0]).toBe('our copy (log): 1 result, 3 samples');
  expect(lines).toContain(`  ${hub}/r/${resultId}`);
  expect(lines.at(-1)).toContain('not in the catalogue: device Board X (1)');
});

test('a dry run sends nothing and needs neither hub nor token', async () => {
  expect(await importResults([times()], { format: 'auto', dryRun: true }, {})).toBe(0);
  expect(received).toEqual([]);
  expect(lines.at(-1)).toBe('Nothing was sent.');
});

test.each([
  [{ format: 'guess' }, '--format guess is none: give inferometer, '],
  [{ format: 'auto', tier: 'measured' }, '--tier measured is none'],
  [{ format: 'auto' }, 'There is no hub to send this to'],
  [{ format: 'csv' }, /is a table: say with --mapping/],
])('what is missing or wrong is said in one sentence', async (options, said) => {
  await expect(importResults([times()], options, {})).rejects.toThrow(said);
});

test("a refusal is the hub's own words, with the field", async () => {
  status = 422;
  const sending = importResults([times()], { format: 'auto', hub }, { INFEROMETER_TOKEN: 'ifm_x' });
  await expect(sending).rejects.toThrow('results.0.task: must be a slug');
});

test('a table is read by the mapping of a file', async () => {
  const mapping = given(
    'map.json',
    JSON.stringify({
      columns: { Board: 'device.name', Net: 'model.name', ms: 'latency.meanMs' },
      constants: { task: 'image-classification', 'runtime.name': 'Engine' },
    }),
  );
  const table = given('table.csv', 'Board,Net,ms\nX,N,4.5\n');
  await importResults([table], { format: 'auto', mapping, dryRun: true, json: true }, {});
  const [file] = JSON.parse(lines.join('\n'));
  expect(ImportFile.parse(file).results[0]?.latency).toEqual({ meanMs: 4.5 });
});
