import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many tests the journeys in a folder have, and how many of them only the full tier runs. */
export function countJourneys(folder: string): { all: number; fullOnly: number } {
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.spec.ts'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => /^ *test\(/.test(line));
  return { all: lines.length, fullOnly: lines.filter((line) => line.includes('@full')).length };
}
