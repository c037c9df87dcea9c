import { v7 as uuid7 } from 'uuid';
import { sha256OfJson } from '../../codec/sha256.ts';
import type { ImportedRun, ImportFile, ImportReply } from '../../contract/import.ts';
import type { Point } from '../../contract/point.ts';
import type { ResultCell } from '../../contract/result-cell.ts';
import {
  type Figures,
  figuresOfRun,
  figuresOfRuns,
  type MeasuredRun,
} from '../runs/run-figures.ts';
import type { ImportRecord } from './import-record.ts';
import { importRemarks } from './import-remarks.ts';
import { importedCell } from './imported-cell.ts';
import { importedPoint } from './imported-point.ts';
import type { NameCatalogue } from './name-catalogue.ts';
import { resolveNames } from './resolve-names.ts';

/** A run with what was computed of it. */
export interface PreparedRun {
  run: ImportedRun;
  samplesNs: Float64Array;
  figures: Figures | null;
}

/** One record of the file as it will be stored: its point, and with samples its result. */
export interface PreparedRecord {
  point: Point;
  record: ImportRecord;
  result: {
    id: string;
    cell: ResultCell;
    runs: PreparedRun[];
    figures: Omit<Figures, 'remarks'> | null;
  } | null;
}

/** A whole file, with what the catalogue did not know. */
export interface PreparedImport {
  records: PreparedRecord[];
  unmapped: ImportReply['unmapped'];
}

/**
 * Everything of a file that needs no database: names, statistics of the samples, points. The same record
 * twice in a file is one.
 */
export function prepareImport(
  file: ImportFile,
  sha256: string,
  known: NameCatalogue,
): PreparedImport {
  const { namesOf, ...source } = file.source;
  const records = new Map<string, PreparedRecord>();
  const unmapped = new Map<string, ImportReply['unmapped'][number]>();
  for (const imported of file.results) {
    const { runs, ...record } = imported;
    const id = `i.${sha256.slice(0, 12)}.${sha256OfJson(imported).slice(0, 16)}`;
    if (records.has(id)) continue;
    const names = resolveNames(record, known, namesOf);
    for (const { noun, name } of names.unmapped) {
      const key = `${noun} ${name}`;
      unmapped.set(key, { noun, name, results: (unmapped.get(key)?.results ?? 0) + 1 });
    }
    const cell = importedCell(record, names);
    const prepared = runs.map((run, index) => preparedRun(run, index, cell));
    const figures = figuresOfRuns(prepared.map(measured), cell);
    const found = prepared.flatMap((run) => run.figures?.remarks ?? []);
    const resultId = runs.length > 0 ? uuid7() : null;
    const point = importedPoint({
      id,
      tier: file.tier,
      source,
      device: names.device,
      cell,
      record,
      remarks: importRemarks(record, found),
      measured: resultId === null ? null : { resultId, summary: figures?.summary ?? null },
    });
    const result = resultId === null ? null : { id: resultId, cell, runs: prepared, figures };
    records.set(id, { point, record, result });
  }
  return { records: [...records.values()], unmapped: [...unmapped.values()] };
}

function preparedRun(run: ImportedRun, index: number, cell: ResultCell): PreparedRun {
  const samplesNs = Float64Array.from(run.samplesNs);
  return { run, samplesNs, figures: figuresOfRun(measured({ samplesNs }, index), cell) };
}

/** As a run of ours, without what its source does not state: how long it took in all. */
function measured({ samplesNs }: Pick<PreparedRun, 'samplesNs'>, index: number): MeasuredRun {
  return {
    index,
    streams: { infer: samplesNs, pre: null, post: null },
    longWindow: null,
    callsPerSample: 1,
    wallNs: null,
    window: null,
  };
}
