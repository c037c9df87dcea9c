/** Refusals that a device acts on; the last part of a problem's `type`. */
export type ProblemName = 'another-instance' | 'lease-lost' | 'agent-too-old' | 'revoked';

/** The hub answered, and not with what was asked for. */
export class HubError extends Error {
  override name = 'HubError';
  readonly status: number;
  readonly #type: string;

  /** `type` is that of the problem body; empty when there was none. */
  constructor(status: number, message: string, type = '') {
    super(message);
    this.status = status;
    this.#type = type;
  }

  /** Whether the hub refused for this reason, in its own words. */
  is(problem: ProblemName): boolean {
    return this.#type.endsWith(`/problems/${problem}`);
  }
}

/** Whether something failed because the hub refused it for this reason. */
export function isProblem(error: unknown, problem: ProblemName): boolean {
  return error instanceof HubError && error.is(problem);
}
