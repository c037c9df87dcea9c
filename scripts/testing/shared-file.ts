import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GivenFile } from '../../lib/import/import-options.ts';

const root = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** True where other people's files lie beside the checkout; tests that need them are skipped elsewhere. */
export const hasShared = existsSync(`${root}fixtures`) && existsSync(`${root}reference`);

/** One of them, under a name of its own where a format reads its path. */
export function sharedFile(path: string, name = path): GivenFile {
  return { name, text: readFileSync(root + path, 'utf8') };
}
