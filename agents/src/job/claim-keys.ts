import { readFileSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import * as z from 'zod';
import { sha256OfJson } from '../../../lib/codec/sha256.ts';
import type { Plan } from '../../../lib/contract/cell.ts';
import type { ComparisonPart } from '../../../lib/contract/comparison.ts';
import type { Environment } from '../../../lib/contract/environment.ts';
import { Uuid7 } from '../../../lib/contract/primitives.ts';
import { accuracyImages, usualMinutes } from '../../../lib/models/cell-rules/cell-entry.ts';
import { writeDurably } from '../hub/durable-file.ts';
import type { ResolvedCell } from './resolve-entry.ts';

const ClaimFile = z.object({ version: z.literal(1), claims: z.record(z.string(), Uuid7) });

/**
 * The claim key of each cell and the id of each comparison, on disk before the hub hears of it: after
 * a crash the same key finds the same result again instead of opening a second one.
 */
export class ClaimKeys {
  readonly #path: string;
  #claims: Record<string, string>;

  /** @throws Error when the file is there and cannot be understood */
  constructor(path: string) {
    this.#path = path;
    this.#claims = readClaims(path);
  }

  /**
   * The key of what is claimed; made on first use.
   *
   * @param name any JSON value that is equal for what is to be found again
   * @throws the error of the system call when a new key cannot be made durable; it is not used then
   */
  keyOf(name: unknown): string {
    const hash = sha256OfJson(name);
    return this.#claims[hash] ?? this.#renew(hash);
  }

  /** A new key, for what expired before it was complete. */
  renew(name: unknown): string {
    return this.#renew(sha256OfJson(name));
  }

  #renew(name: string): string {
    const key = uuidv7();
    const claims = { ...this.#claims, [name]: key };
    const text = JSON.stringify({ version: 1, claims });
    writeDurably(this.#path, `${this.#path}.${process.pid}.tmp`, Buffer.from(text));
    this.#claims = claims;
    return key;
  }
}

/** What is claimed: a cell, and how it is measured. */
type Claimed = Pick<ResolvedCell, 'cell' | 'workload' | 'minutes'> & {
  plan: Pick<Plan, 'profile'>;
};

/**
 * What makes one result of a cell: the cell at a profile in an environment, what is asked for besides,
 * and why it is measured.
 */
export function claimName(
  { cell, plan, ...asked }: Claimed,
  { deviceClass, identity }: Environment,
  comparison: Pick<ComparisonPart, 'id' | 'side'> | null,
): unknown {
  const part = comparison === null ? {} : { comparison: comparison.id, side: comparison.side };
  return { cell, profile: plan.profile, deviceClass, identity, ...besides(asked), ...part };
}

/**
 * What is asked for and is not part of the cell: images of the owner's own, another number of them,
 * another length. Empty where all is as usual.
 */
export function besides({
  workload: { dataSet, images },
  minutes,
}: Pick<ResolvedCell, 'workload' | 'minutes'>): object {
  const labelled = dataSet.kind !== 'noise';
  return {
    ...('slug' in dataSet ? { dataSet: dataSet.slug } : {}),
    ...(labelled && images !== accuracyImages ? { images } : {}),
    ...(minutes === null || minutes === usualMinutes ? {} : { minutes }),
  };
}

function readClaims(path: string): Record<string, string> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
  try {
    return ClaimFile.parse(JSON.parse(text)).claims;
  } catch {
    throw new Error(`${path} cannot be understood: move it away; its cells are then claimed anew.`);
  }
}
