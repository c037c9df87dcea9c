import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { sha256OfJson } from '../../../lib/codec/sha256.ts';
import type { Cell } from '../../../lib/contract/cell.ts';
import { combinationKey } from '../../../lib/contract/combination.ts';
import { DeviceNoise } from '../../../lib/contract/comparison.ts';
import type { Environment } from '../../../lib/contract/environment.ts';
import { Sha256 } from '../../../lib/contract/primitives.ts';
import { mayBeMargin } from '../../../lib/stats/comparison/device-noise.ts';
import { writeDurably } from '../hub/durable-file.ts';
import { fingerprintOf } from './sides.ts';

const Entry = z.object({ fingerprint: Sha256, combination: Sha256, noise: DeviceNoise });
const NoiseFile = z.object({ version: z.literal(1), entries: z.array(Entry) });

const mostEntries = 50;
/** The noise is learned afresh each month, or when the environment changes (method.md A7.3). */
const daysValid = 30;

/** What a noise was learned of: an environment, and a combination measured in it. */
export interface NoiseKey {
  fingerprint: string;
  combination: string;
}

/** What noise is looked up and kept by. */
export function noiseKey(environment: Environment, cell: Cell): NoiseKey {
  return {
    fingerprint: fingerprintOf(environment),
    combination: sha256OfJson(combinationKey(environment.deviceClass.slug, cell)),
  };
}

/** The noise of this device against itself, kept in the agent's data folder. */
export class NoiseStore {
  readonly #file: string;

  constructor(dataFolder: string) {
    this.#file = join(dataFolder, 'noise.json');
  }

  /**
   * The noise of this environment that is still valid at this moment: of the same combination where
   * there is one, else the newest; null when there is none. One of too few repeats to be a margin is
   * given only where there is no other.
   */
  find({ fingerprint, combination }: NoiseKey, nowMs: number): DeviceNoise | null {
    const valid = this.#read().filter(
      (entry) => entry.fingerprint === fingerprint && isValid(entry.noise, nowMs),
    );
    const newest = valid.sort((one, other) =>
      one.noise.measuredAt < other.noise.measuredAt ? 1 : -1,
    );
    const margins = newest.filter(({ noise }) => mayBeMargin(noise));
    const candidates = margins.length > 0 ? margins : newest;
    const same = candidates.find((entry) => entry.combination === combination);
    return (same ?? candidates[0])?.noise ?? null;
  }

  /** Whether the noise of this very combination was learned, and all of it is too old by now. */
  isOutdated({ fingerprint, combination }: NoiseKey, nowMs: number): boolean {
    const same = this.#read().filter(
      (entry) => entry.fingerprint === fingerprint && entry.combination === combination,
    );
    return same.length > 0 && !same.some(({ noise }) => isValid(noise, nowMs));
  }

  /** @throws the error of the system call when it cannot be written */
  add(key: NoiseKey, noise: DeviceNoise): void {
    const entries = [...this.#read(), { ...key, noise }].slice(-mostEntries);
    const text = JSON.stringify({ version: 1, entries });
    writeDurably(this.#file, `${this.#file}.${process.pid}.tmp`, Buffer.from(text));
  }

  /** A file that is not understood is as good as none: the noise can be learned again. */
  #read(): z.infer<typeof Entry>[] {
    try {
      return NoiseFile.parse(JSON.parse(readFileSync(this.#file, 'utf8'))).entries;
    } catch {
      return [];
    }
  }
}

function isValid({ measuredAt }: DeviceNoise, nowMs: number): boolean {
  return nowMs - Date.parse(measuredAt) <= daysValid * 24 * 3600 * 1000;
}
