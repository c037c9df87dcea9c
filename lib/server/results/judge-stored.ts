import 'server-only';
import type { Cell, PlannedRun } from '../../contract/cell.ts';
import type { Summary } from '../../contract/summary.ts';
import type { Profile, ResultState, Tier } from '../../contract/vocabulary.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { type Judgement, judgeResult } from './judge-result.ts';
import { judgedRuns } from './judged-runs.ts';

/** A result, as far as it decides what is to be said of it. */
export interface ResultRow {
  state: ResultState;
  tier: Tier;
  profile: Profile;
  planned: PlannedRun[];
  cell: Cell;
  fingerprint: string;
  combination: string;
  runtime_version: string;
}

/** The result's row, held until the transaction ends. */
export async function holdResultRow(
  tx: Transaction,
  workspace: string,
  id: string,
): Promise<ResultRow> {
  const { rows } = await tx.query<ResultRow>(
    `select state, tier, profile, planned, cell, fingerprint, combination, runtime_version
       from result where workspace = $1 and id = $2 for update`,
    [workspace, id],
  );
  const row = rows[0];
  if (!row) throw new Error(`Result ${id} is gone.`);
  return row;
}

/** Judges a result by the runs that are stored of it. */
export async function judgeStored(
  tx: Transaction,
  workspace: string,
  id: string,
  { row, summary, expired }: { row: ResultRow; summary: Summary | null; expired: boolean },
): Promise<Judgement> {
  const runs = await judgedRuns(tx, workspace, id, row);
  const { profile, planned } = row;
  return judgeResult({ profile, planned, runs, summary, expired });
}
