import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tier } from '../../lib/contract/testing/tier.ts';
import { AgentBench } from '../testing/agent-bench.ts';
import { FakeHub } from '../testing/fake-hub.ts';
import { violations } from '../testing/oracle.ts';
import { filledOutbox } from './filled-outbox.ts';

// S03 of the reliability handbook: bit flips and truncations over outbox files, through the built
// agent. The usual tier takes a tenth of the 10,000 flips and 1,000 truncations.

const rounds = tier === 'usual' ? 2 : 20;
const records = 550;
const good = 5;

let bench: AgentBench;
beforeAll(async () => {
  const cell = { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' };
  bench = await AgentBench.open(cell);
});
afterAll(() => bench.close());

/** Damages all but the first few records, one bit or one cut each, and lets the agent send. */
async function sendDamaged(
  agentFile: string,
  damage: (file: Buffer, n: number) => Buffer,
  checksSignatures = true,
) {
  const hub = new FakeHub();
  hub.checksSignatures = checksSignatures;
  await hub.listen();
  const { data, outbox, durable } = await filledOutbox(bench, hub, records);
  const names = readdirSync(outbox).filter((name) => name.endsWith('.run'));
  names.sort().forEach((name, n) => {
    const path = join(outbox, name);
    if (n >= good) writeFileSync(path, damage(readFileSync(path), n));
  });
  await bench.run(agentFile, ['flush', '--data', data]);
  const intact = durable.slice(0, good);
  const sha256s = new Set(durable.map(({ sha256 }) => sha256));
  const wrong = hub.stored.filter(({ sha256 }) => !sha256s.has(sha256)).length;
  const quarantined = readdirSync(join(outbox, 'quarantine')).filter((n) => n.endsWith('.run'));
  const found = violations(hub, intact, null);
  await hub.close();
  return { found, wrong, quarantined: quarantined.length };
}

const random = (n: number, below: number) => ((n + 1) * 2_654_435_761) % below;

function flip(file: Buffer, n: number): Buffer {
  const bit = random(n, file.length * 8);
  file.writeUInt8(file.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return file;
}

test('every damaged record is set aside, and the whole ones are delivered', async () => {
  const started = Date.now();
  for (let round = 0; round < rounds; round++) {
    const offset = round * records;
    const result = await sendDamaged(bench.agentFile, (file, n) =>
      n % 11 === 0 ? file.subarray(0, random(offset + n, file.length)) : flip(file, offset + n),
    );
    expect(result).toEqual({ found: [], wrong: 0, quarantined: records - good });
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.warn(`S03: N = ${rounds * (records - good)} damaged records, ${seconds} s`);
});

test('without the checksum, the hash and the signature, damage reaches the database', async () => {
  const agentFile = bench.patched('unchecked', [
    { from: /if \(crc32c\(.*?\) !== \w+\.readUInt32BE\(crcAt\)\)/, to: 'if (false)' },
    { from: /if \(sha256OfBytes\(body\) !== \w+\)/, to: 'if (false)' },
  ]);
  const { wrong } = await sendDamaged(agentFile, flip, false);
  expect(wrong).toBeGreaterThan(0);
  expect((await sendDamaged(agentFile, flip)).wrong).toBe(0);
});
