/** Something about the database that a person must act on, said in one sentence. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';

  static noAnswer(url: string, cause: unknown): DatabaseProblem {
    return new DatabaseProblem(
      `Postgres at ${place(url)} does not answer (${reason(cause)}): start it, or correct DATABASE_URL.`,
      { cause },
    );
  }

  static tooOld(version: number, oldest: number): DatabaseProblem {
    return new DatabaseProblem(
      `Postgres ${version} is too old: Inferometer needs ${oldest} or newer; upgrade it, or unset DATABASE_URL to use the embedded one.`,
    );
  }

  static migrationFailed(cause: unknown): DatabaseProblem {
    return new DatabaseProblem(
      `A migration could not be applied (${reason(cause)}): nothing of it was kept; repair the database and start again.`,
      { cause },
    );
  }
}

/** Host, port and database of a connection string: never its user or password. */
function place(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'the address in DATABASE_URL';
  }
}

function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause).split('\n')[0] ?? 'unknown reason';
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  const lines = (cause.message || code || cause.name).split('\n');
  return (lines.find((line) => line.includes('ERROR:')) ?? lines[0] ?? cause.name).trim();
}
