import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { DeviceNoise } from '../../../lib/contract/comparison.ts';
import { Sha256 } from '../../../lib/contract/primitives.ts';
import { writeDurably } from '../hub/durable-file.ts';

const Entry = z.object({ fingerprint: Sha256, noise: DeviceNoise });
const NoiseFile = z.object({ version: z.literal(1), entries: z.array(Entry) });

const mostEntries = 50;
/** The noise is learned afresh each month, or when the environment changes (method.md A7.3). */
const daysValid = 30;

/** The noise of this device against itself, kept in the agent's data folder. */
export class NoiseStore {
  readonly #file: string;

  constructor(dataFolder: string) {
    this.#file = join(dataFolder, 'noise.json');
  }

  /** The newest noise of this environment that is still valid at this moment; null when none is. */
  find(fingerprint: string, nowMs: number): DeviceNoise | null {
    const valid = this.#read().filter(
      (entry) =>
        entry.fingerprint === fingerprint &&
        nowMs - Date.parse(entry.noise.measuredAt) <= daysValid * 24 * 3600 * 1000,
    );
    const newest = valid.sort((one, other) =>
      one.noise.measuredAt < other.noise.measuredAt ? 1 : -1,
    );
    return newest[0]?.noise ?? null;
  }

  /** @throws the error of the system call when it cannot be written */
  add(fingerprint: string, noise: DeviceNoise): void {
    const entries = [...this.#read(), { fingerprint, noise }].slice(-mostEntries);
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
