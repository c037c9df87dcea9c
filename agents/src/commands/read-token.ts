import { readFileSync } from 'node:fs';
import type { ApiScope } from '../../../lib/contract/api-token.ts';

/** Variables of this process, or a test's. */
export type TokenEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * A token of the API from a file or from INFEROMETER_TOKEN, never from the command line, where every
 * user of the machine could read it.
 *
 * @throws Error in one sentence when there is none, naming the scope that it needs
 */
export function readToken(
  file: string | undefined,
  environment: TokenEnvironment,
  scope: ApiScope,
): string {
  let token = environment.INFEROMETER_TOKEN;
  if (file !== undefined) {
    try {
      token = readFileSync(file, 'utf8');
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? error.code : error;
      throw new Error(`The token file ${file} cannot be read (${reason}).`);
    }
  }
  const trimmed = token?.trim() ?? '';
  if (/^[\w.-]+$/.test(trimmed)) return trimmed;
  throw new Error(
    `There is no token: make one with the scope ${scope} and give --token-file FILE or set INFEROMETER_TOKEN.`,
  );
}
