import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { DeviceNoise, Verdict } from '../../lib/contract/comparison.ts';
import type { PairEnd } from './pair-counts.ts';

const Line = z.union([
  z.strictObject({ noise: DeviceNoise }),
  z.strictObject({ stage: z.string(), end: z.union([Verdict, z.literal('refused')]) }),
]);

/**
 * What the benchmark found so far, a line each, so that an hour and a half of pairs may be measured in
 * several quiet windows of one device: every pair counts once, whichever way it ended, under the noise
 * that was learned first.
 */
export class PairBook {
  readonly #file: string | null;
  readonly #ends = new Map<string, PairEnd[]>();
  #noise: DeviceNoise | null = null;

  /**
   * @param file null keeps nothing beyond this process
   * @throws ZodError or SyntaxError when a line of the file is none of a book
   */
  constructor(file: string | null) {
    this.#file = file;
    if (file === null || !existsSync(file)) return;
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const entry = Line.parse(JSON.parse(line));
      if ('noise' in entry) this.#noise = entry.noise;
      else this.#add(entry.stage, entry.end);
    }
  }

  get noise(): DeviceNoise | null {
    return this.#noise;
  }

  keepNoise(noise: DeviceNoise): void {
    this.#noise = noise;
    this.#write({ noise });
  }

  ends(stage: string): readonly PairEnd[] {
    return this.#ends.get(stage) ?? [];
  }

  keep(stage: string, end: PairEnd): void {
    this.#add(stage, end);
    this.#write({ stage, end });
  }

  #add(stage: string, end: PairEnd): void {
    this.#ends.set(stage, [...this.ends(stage), end]);
  }

  #write(entry: z.infer<typeof Line>): void {
    if (this.#file !== null) appendFileSync(this.#file, `${JSON.stringify(entry)}\n`);
  }
}
