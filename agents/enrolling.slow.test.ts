import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filledOutbox } from './fault/filled-outbox.ts';
import { AgentBench } from './testing/agent-bench.ts';
import { FakeHub } from './testing/fake-hub.ts';

let bench: AgentBench;
beforeAll(async () => {
  const cell = { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' };
  bench = await AgentBench.open(cell);
});
afterAll(() => bench.close());

async function hubWith(): Promise<{ hub: FakeHub; address: string }> {
  const hub = new FakeHub();
  return { hub, address: await hub.listen() };
}
const enroll = (data: string, address: string, ...more: string[]) =>
  bench.run(bench.agentFile, ['enroll', '--hub', address, '--data', data, ...more]);

test('enrolling makes a key of 0600, and once more is a no-op that says so', async () => {
  const { hub, address } = await hubWith();
  const data = join(bench.folder, 'device-a');
  const code = join(bench.folder, 'code');
  writeFileSync(code, `${hub.code}\n`);
  const first = await enroll(data, address, '--code-file', code);
  expect(first.output).toBe(`Enrolled at ${address} in the workspace home.\n`);
  for (const name of ['device-key.pem', 'enrolment.json']) {
    expect(statSync(join(data, name)).mode & 0o777).toBe(0o600);
  }
  expect(statSync(data).mode & 0o777).toBe(0o700);
  const again = await enroll(data, `${address}/`, '--code-file', code);
  expect(again).toMatchObject({
    code: 0,
    output: `This device is already enrolled at ${address}.\n`,
  });
  expect(hub.devices.size).toBe(1);
  const attached = await enroll(data, address, '--code-file', code, '--again');
  expect(attached.output).toContain('Enrolled at');
  await hub.close();
});

test('a wrong code, no code and a public address over http end in one sentence', async () => {
  const { hub, address } = await hubWith();
  const data = join(bench.folder, 'device-b');
  process.env.INFEROMETER_CODE = 'wrong-wrong-wrong-wrong';
  const wrong = await enroll(data, address);
  expect(wrong.code).toBe(1);
  expect(wrong.output).toContain('Ask for a new code');
  delete process.env.INFEROMETER_CODE;
  const none = await enroll(data, address);
  expect(none.output).toBe(
    'There is no enrolment code: give --code-file FILE or set INFEROMETER_CODE.\n',
  );
  const plain = await enroll(data, 'http://hub.example');
  expect(plain.output).toContain('use https://');
  for (const { output } of [wrong, none, plain]) expect(output).not.toMatch(/\n\s+at /);
  await hub.close();
});

test('a hub that lost its database is enrolled at again, with the same key', async () => {
  const { hub, address } = await hubWith();
  process.env.INFEROMETER_CODE = hub.code;
  const data = join(bench.folder, 'device-c');
  await enroll(data, address);
  const [key] = hub.devices.values();
  hub.devices.clear();
  expect((await enroll(data, address)).output).toContain('Enrolled at');
  expect([...hub.devices.values()]).toEqual([key]);
  await hub.close();
});

test('runs that wait for one hub are not taken to another', async () => {
  const first = await hubWith();
  const second = await hubWith();
  const { data } = await filledOutbox(bench, first.hub, 2);
  const before = readFileSync(join(data, 'enrolment.json'), 'utf8');
  process.env.INFEROMETER_CODE = second.hub.code;
  const moved = await enroll(data, second.address);
  expect(moved.code).toBe(1);
  expect(moved.output).toContain('2 runs');
  expect(readFileSync(join(data, 'enrolment.json'), 'utf8')).toBe(before);
  await first.hub.close();
  await second.hub.close();
});
