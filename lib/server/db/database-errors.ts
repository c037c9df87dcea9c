/** SQLSTATEs of a database that is away, starting, stopping, full, or waiting on a lock. */
const busyStates = /^(08|53|57P|55P03|57014|40001|40P01|25P03)/;

/** Prisma's own codes for the same. */
const prismaCodes = /^(P1001|P1002|P1008|P1017|P2024|P2034)$/;

/** Codes of a connection that could not be made or broke. */
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
]);

/** What pg says, without a code, when a limit of the pool passes or a connection ends. */
const poolWords =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout/;

/** True when trying again shortly may succeed: the request was fine, the database was not. */
export function isDatabaseBusy(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
    if (busyStates.test(code) || networkCodes.has(code)) return true;
    if (prismaCodes.test(code)) return true;
    if (poolWords.test(at.message)) return true;
  }
  return false;
}

/** NUL or half a surrogate pair inside a text, or a number beyond its column. */
const unstorableStates = new Set(['22P05', '22P02', '22021', '22003']);

/** True when Postgres refused a value that JSON and the schema allow. */
export function isUnstorable(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    unstorableStates.has(error.code)
  );
}
