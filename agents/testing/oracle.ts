import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeSamples } from '../../lib/codec/sample-stream.ts';
import { RunReport } from '../../lib/contract/run.ts';
import { decodeRecord, sha256OfBytes } from '../src/hub/record.ts';
import type { FakeHub } from './fake-hub.ts';

/** A record that was found whole in an outbox, so that it may never be lost. */
export interface Durable {
  resultId: string;
  runIndex: number;
  sha256: string;
}

/** Whole records in the outbox of a data folder as it is now. */
export function durableRecords(dataFolder: string): Durable[] {
  const outbox = join(dataFolder, 'outbox');
  let names: string[] = [];
  try {
    names = readdirSync(outbox).filter((name) => name.endsWith('.run'));
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    try {
      const { resultId, runIndex, sha256 } = decodeRecord(readFileSync(join(outbox, name)));
      return [{ resultId, runIndex, sha256 }];
    } catch {
      return [];
    }
  });
}

/** What went wrong with the promise of the outbox (reliability.md 2.1): Z is an empty list. */
export function violations(
  hub: FakeHub,
  durable: readonly Durable[],
  ledgerFolder: string | null,
): string[] {
  const found: string[] = [];
  const rows = new Map(hub.stored.map((row) => [`${row.resultId}/${row.runIndex}`, row]));
  if (rows.size !== hub.stored.length) found.push('dup: a run is stored twice');
  const cells = new Set(hub.openedCells);
  if (cells.size !== hub.openedCells.length) found.push('dup: a cell has two results');
  for (const { resultId, runIndex, sha256 } of durable) {
    const row = rows.get(`${resultId}/${runIndex}`);
    if (row?.sha256 !== sha256) found.push(`lost: run ${runIndex} was on disk`);
  }
  for (const { resultId, runIndex, sha256 } of hub.acked) {
    const row = rows.get(`${resultId}/${runIndex}`);
    if (row?.sha256 !== sha256) found.push(`acked-lost: run ${runIndex}`);
  }
  for (const { body, sha256 } of hub.stored) {
    if (sha256OfBytes(body) !== sha256) found.push('corrupt: a stored body has another hash');
  }
  return ledgerFolder === null ? found : [...found, ...notInLedger(hub, ledgerFolder)];
}

/** The clock of the ledger runtime costs this much a read: one read lies inside each sample. */
const readCostNs = 50;
/** Its version; reports of other runtimes were made by the test itself. */
export const ledgerVersion = '0.0.1';

/** Latency runs whose samples no process has truly taken: made up, altered or mixed. */
function notInLedger(hub: FakeHub, folder: string): string[] {
  const taken = readdirSync(folder).map((name) => {
    const entry = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return entry.latenciesNs.join();
  });
  return hub.stored.flatMap(({ body }) => {
    const report = RunReport.parse(JSON.parse(body.toString('utf8')));
    if (report.cell.runtime.version !== ledgerVersion) return [];
    if (!report.streams || !report.warmup) return [];
    const samples = [report.warmup.samples, report.streams.infer].flatMap((stream) => [
      ...decodeSamples(stream),
    ]);
    const latencies = samples.map((ns) => ns - readCostNs).join();
    // After the window the agent looks at outputs: its samples need not be the last ones.
    const real = taken.some((all) => `,${all},`.includes(`,${latencies},`));
    return real ? [] : [`phantom: run ${report.runIndex} is not in the ledger`];
  });
}
