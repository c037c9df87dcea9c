import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeSamples } from '../../lib/codec/sample-stream.ts';
import { sha256OfBytes } from '../src/hub/record.ts';
import { FakeHub } from './fake-hub.ts';
import { ledgerVersion, violations } from './oracle.ts';
import { sampleReport } from './sample-report.ts';

// The oracle of every fault test (reliability.md 2.1): each thing that may go wrong is told by name.

const resultId = '01900000-0000-7000-8000-000000000001';
const taken = Array.from({ length: 20 }, (_, i) => 60_000_000 + i * 1000);
let hub: FakeHub;
let ledger: string;

beforeEach(() => {
  hub = new FakeHub();
  ledger = mkdtempSync(join(tmpdir(), 'ledger-'));
  writeFileSync(join(ledger, '1.json'), JSON.stringify({ latenciesNs: taken }));
});
afterEach(() => rmSync(ledger, { recursive: true }));

/** Stores a run whose samples the process in the ledger took, or other ones. */
function store(runIndex: number, latenciesNs: readonly number[] = taken) {
  const report = sampleReport(resultId, runIndex, 1);
  const samples = latenciesNs.map((ns) => ns + 50);
  const runtime = { ...report.cell.runtime, version: ledgerVersion };
  const body = Buffer.from(
    JSON.stringify({
      ...report,
      cell: { ...report.cell, runtime },
      warmup: { end: 'steady', samples: encodeSamples(samples.slice(0, 5), 40) },
      streams: { infer: encodeSamples(samples.slice(5), 40), pre: null, post: null },
    }),
  );
  const row = { resultId, runIndex, sha256: sha256OfBytes(body), body };
  hub.stored.push(row);
  const { sha256 } = row;
  const receivedAt = '2026-11-21T10:00:00.000Z';
  hub.acked.push({ resultId, runIndex, sha256, receivedAt, resultState: 'open' });
  return { resultId, runIndex, sha256 };
}

test('a hub that has everything once, as it was measured, is in order', () => {
  const durable = [store(0), store(1)];
  hub.openedCells.push('one', 'other');
  expect(violations(hub, durable, ledger)).toEqual([]);
});

test('what is lost, doubled, altered, made up or forgotten after its receipt is named', () => {
  const durable = [store(0), store(1), store(2)];
  const [first, second] = hub.stored;
  if (!first || !second) throw new Error('nothing was stored');
  hub.stored.splice(2, 1);
  hub.stored.push({ ...first });
  second.body = Buffer.from(second.body.toString('utf8').replace('"quick"', '"full"'));
  store(
    3,
    taken.map((ns) => ns + 1),
  );
  hub.openedCells.push('one', 'one');
  expect(violations(hub, durable, ledger)).toEqual([
    'dup: a run is stored twice',
    'dup: a cell has two results',
    'lost: run 2 was on disk',
    'acked-lost: run 2',
    'corrupt: a stored body has another hash',
    'phantom: run 3 is not in the ledger',
  ]);
});
