import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A random secret of 32 bytes (base64url) kept in `<dataDir>/secret/<name>`, readable by its owner
 * only; made on first use. Several processes that start at once agree on the first one written.
 *
 * @throws Error in one sentence when the data folder cannot be written
 */
export function secretFile(dataDir: string, name: string): string {
  const folder = path.join(dataDir, 'secret');
  const file = path.join(folder, name);
  try {
    mkdirSync(dataDir, { recursive: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EEXIST') {
      throw new Error(
        `The data folder ${dataDir} cannot be written (${code}): make it writable or set INFEROMETER_DATA to another folder.`,
      );
    }
  }
  return readFileSync(file, 'utf8').trim();
}
