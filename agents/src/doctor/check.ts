/** `warn` measures worse than it could, `fail` does not work, `skipped` could not be looked at. */
export type CheckStatus = 'ok' | 'warn' | 'fail' | 'skipped';

/** One thing that was looked at: how it is, in one sentence, and the command that mends it. */
export interface Check {
  id: string;
  title: string;
  status: CheckStatus;
  detail: string;
  remedy: string | null;
}

/** A check's name, from which its outcomes are made. */
export interface CheckName {
  ok(detail: string): Check;
  skipped(detail: string, remedy?: string): Check;
  /** `remedy` is the one command to type. */
  warn(detail: string, remedy: string | null): Check;
  fail(detail: string, remedy: string | null): Check;
}

/** Names a check. */
export function check(id: string, title: string): CheckName {
  const outcome = (status: CheckStatus) => (detail: string, remedy: string | null) => ({
    id,
    title,
    status,
    detail,
    remedy,
  });
  return {
    ok: (detail) => outcome('ok')(detail, null),
    skipped: (detail, remedy) => outcome('skipped')(detail, remedy ?? null),
    warn: outcome('warn'),
    fail: outcome('fail'),
  };
}
