import { readFileSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import * as z from 'zod';
import { sha256OfJson } from '../../../lib/codec/sha256.ts';
import type { Cell } from '../../../lib/contract/cell.ts';
import type { Environment } from '../../../lib/contract/environment.ts';
import { Uuid7 } from '../../../lib/contract/primitives.ts';
import type { Profile } from '../../../lib/contract/vocabulary.ts';
import { writeDurably } from '../hub/durable-file.ts';

const ClaimFile = z.object({ version: z.literal(1), claims: z.record(z.string(), Uuid7) });

/**
 * The claim key of each cell, on disk before the hub hears of it: after a crash the same key finds
 * the same result again instead of opening a second one.
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
   * The key of a cell in an environment at a profile; made on first use.
   *
   * @throws the error of the system call when a new key cannot be made durable; it is not used then
   */
  keyOf(cell: Cell, environment: Environment, profile: Profile): string {
    const name = nameOf(cell, environment, profile);
    return this.#claims[name] ?? this.#renew(name);
  }

  /** A new key, for a cell whose earlier result expired before it was complete. */
  renew(cell: Cell, environment: Environment, profile: Profile): string {
    return this.#renew(nameOf(cell, environment, profile));
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

function nameOf(cell: Cell, environment: Environment, profile: Profile): string {
  const { deviceClass, identity } = environment;
  return sha256OfJson({ cell, profile, deviceClass, identity });
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
