import { characterNames } from './hostile-characters.ts';
import { injectionNames } from './hostile-injections.ts';
import { markupNames } from './hostile-markup.ts';

/**
 * Names that somebody gives a device, a model, a link, a view or a note to break what shows them
 * (reliability.md W04), by family. A fixed list: each run of a test sees the same.
 */
export const hostileFamilies: Readonly<Record<string, readonly string[]>> = {
  ...markupNames,
  ...injectionNames,
  ...characterNames,
};

/** All of them, each once; more than 500. */
export const hostileNames: readonly string[] = [...new Set(Object.values(hostileFamilies).flat())];

/** Runs of some of them, in order. */
export function inGroups<T>(names: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(names.length / size) }, (_, at) =>
    names.slice(at * size, (at + 1) * size),
  );
}
