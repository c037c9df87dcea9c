import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { AgentBench } from './testing/agent-bench.ts';
import { FakeHub } from './testing/fake-hub.ts';

// A03, A08 and the agent's side of N08 of the reliability handbook.

let bench: AgentBench;
let hub: FakeHub;
let address: string;
let data: string;
beforeAll(async () => {
  const cell = { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' };
  bench = await AgentBench.open(cell);
});
afterAll(() => bench.close());
beforeEach(async () => {
  hub = new FakeHub();
  hub.singleUse = true;
  address = await hub.listen();
  data = mkdtempSync(join(bench.folder, 'device-'));
  process.env.INFEROMETER_CODE = hub.code;
});
afterEach(async () => {
  delete process.env.INFEROMETER_CODE;
  await hub.close();
});

const enroll = (agentFile = bench.agentFile, at = address, ...more: string[]) =>
  bench.run(agentFile, ['enroll', '--hub', at, '--data', data, ...more]);
const daemon = () => bench.run(bench.agentFile, ['daemon', '--data', data]);

/** Where an enrolment may be cut: a line of the built agent before or after which it is killed. */
const steps: [string, RegExp, string][] = [
  [
    'before the key',
    /const \w+ = openDeviceKey\((?!dataFolder)\w+\);/,
    'process.kill(process.pid, "SIGKILL"); $&',
  ],
  [
    'after the key',
    /const \w+ = openDeviceKey\((?!dataFolder)\w+\);/,
    '$& process.kill(process.pid, "SIGKILL");',
  ],
  [
    'when the hub has answered',
    /const waiting = new Outbox\([^;]*;/,
    'process.kill(process.pid, "SIGKILL"); $&',
  ],
  [
    'when it is written down',
    /writeEnrolment\((\w+), \{ hub[^;]*insecureHttp[^;]*\}\);/,
    '$& process.kill(process.pid, "SIGKILL");',
  ],
];

test('A03: killed at any step and run again, it ends as one device', async () => {
  for (const [step, from, to] of steps) {
    const killer = bench.patched('killed', [{ from, to }]);
    const killed = await enroll(killer);
    expect(killed.signal, `${step}: ${killed.output}`).toBe('SIGKILL');
    const again = await enroll();
    expect(again.code, `${step}: ${again.output}`).toBe(0);
    expect(hub.devices.size, step).toBe(1);
    const enrolment = JSON.parse(readFileSync(join(data, 'enrolment.json'), 'utf8'));
    expect(enrolment).toMatchObject({ hub: address, hubKey: hub.hubKey, insecureHttp: false });
    expect([...hub.devices.keys()]).toEqual([enrolment.deviceId]);
    rmSync(data, { recursive: true });
    hub.devices.clear();
  }
  console.warn(`A03: N = ${steps.length} steps`);
});

test('a key that the hub hears of before it is on the disk makes a second device', async () => {
  const forgetful = bench.patched('forgetful', [
    {
      from: /const (\w+) = readKey\((\w+)\) \?\? makeKey\(\2\);/,
      to: 'const $1 = makeKey($2 + "." + process.pid);',
    },
    {
      from: /const waiting = new Outbox\([^;]*;/,
      to: 'if (process.env.KILLED) process.kill(process.pid, "SIGKILL"); $&',
    },
  ]);
  hub.singleUse = false;
  process.env.KILLED = 'yes';
  const { signal } = await enroll(forgetful);
  delete process.env.KILLED;
  expect(signal).toBe('SIGKILL');
  expect((await enroll(forgetful)).code).toBe(0);
  expect(hub.devices.size).toBe(2);
});

test('A08: a corrupt, empty or foreign identity is named, and never enrolled anew', async () => {
  await enroll();
  const key = join(data, 'device-key.pem');
  const enrolment = join(data, 'enrolment.json');
  const good = { key: readFileSync(key), enrolment: readFileSync(enrolment) };
  const damages: [string, string, () => void][] = [
    ['corrupt enrolment', enrolment, () => writeFileSync(enrolment, '{"version":1,')],
    ['empty enrolment', enrolment, () => truncateSync(enrolment, 0)],
    ['enrolment of another shape', enrolment, () => writeFileSync(enrolment, '{"version":7}')],
    ['corrupt key', key, () => writeFileSync(key, 'no key at all')],
    ['empty key', key, () => truncateSync(key, 0)],
  ];
  for (const [what, file, damage] of damages) {
    damage();
    for (const { code, output } of [await daemon(), await enroll()]) {
      expect(code, `${what}: ${output}`).toBe(1);
      expect(output, what).toContain(file);
      expect(output, what).not.toMatch(/\n\s+at /);
    }
    writeFileSync(key, good.key);
    writeFileSync(enrolment, good.enrolment);
  }
  expect(hub.devices.size).toBe(1);
  // An agent that takes what it cannot read for nothing enrols as another device.
  const careless = bench.patched('careless', [
    {
      from: /const (\w+) = readKey\((\w+)\) \?\? makeKey\(\2\);\s*const (\w+) = parseKey\(\1\);/,
      to: 'const $3 = parseKey(readKey($2) ?? "") ?? parseKey(makeKey($2));',
    },
    {
      from: /throw new Error\(`\$\{\w+\} cannot be understood: move it away and enrol/,
      to: 'return null; $&',
    },
  ]);
  writeFileSync(key, 'no key at all');
  writeFileSync(enrolment, '{"version":1,');
  hub.singleUse = false;
  expect((await enroll(careless)).code).toBe(0);
  expect(hub.devices.size).toBe(2);
});

test('a folder from before hubs had keys pins the key once, and keeps it', async () => {
  await enroll();
  const file = join(data, 'enrolment.json');
  const { hubKey, insecureHttp, ...older } = JSON.parse(readFileSync(file, 'utf8'));
  expect([hubKey, insecureHttp]).toEqual([hub.hubKey, false]);
  writeFileSync(file, JSON.stringify(older));
  expect((await enroll()).output).toContain('already enrolled');
  expect(JSON.parse(readFileSync(file, 'utf8')).hubKey).toBe(hub.hubKey);
  const foreign = 'A'.repeat(43);
  writeFileSync(file, JSON.stringify({ ...older, hubKey: foreign }));
  await enroll();
  expect(JSON.parse(readFileSync(file, 'utf8')).hubKey).toBe(foreign);
});

test('plain http within the network needs a word, and that word is remembered', async () => {
  const refused = await enroll(bench.agentFile, 'http://192.168.240.1:9');
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('--insecure-http') });
  expect(existsSync(join(data, 'enrolment.json'))).toBe(false);
  await enroll();
  const file = join(data, 'enrolment.json');
  const enrolment = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...enrolment, hub: 'http://192.168.240.1:9' }));
  const stopped = await daemon();
  expect(stopped).toMatchObject({ code: 1, output: expect.stringContaining('--insecure-http') });
});

test('N08: a redirect to another host is not followed, and the token is not seen there', async () => {
  const seen: unknown[] = [];
  const elsewhere = new FakeHub();
  const other = await elsewhere.listen();
  elsewhere.intercept = (request) => {
    seen.push(request.headers.authorization);
    return false;
  };
  await enroll();
  hub.intercept = (_request, response) => {
    response.writeHead(307, { location: `${other}/api/v1/devices/challenge` }).end();
    return true;
  };
  const again = await bench.run(bench.agentFile, ['flush', '--data', data]);
  expect(again.code).toBe(0);
  rmSync(join(data, 'enrolment.json'));
  const refused = await enroll();
  expect(refused.code).toBe(1);
  expect(refused.output).toMatch(/redirect to 127\.0\.0\.1:[0-9]+, which is not followed/);
  expect(seen).toEqual([]);
  await elsewhere.close();
});
