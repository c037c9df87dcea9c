import type { Problem } from '../../contract/problem.ts';

type Field = Problem['fields'][number];

/** A refusal that a route turns into application/problem+json: what, why, what to do next. */
export class HttpProblem extends Error {
  readonly status: number;
  /** Names the problem for a program that acts on it, e.g. `/problems/lease-lost`. */
  readonly type: string;
  readonly title: string;
  readonly fields: Field[];
  readonly retryAfterS: number | undefined;

  constructor(options: {
    status: number;
    type?: string;
    title: string;
    detail: string;
    fields?: Field[];
    retryAfterS?: number;
  }) {
    super(options.detail);
    this.status = options.status;
    this.type = options.type ?? 'about:blank';
    this.title = options.title;
    this.fields = options.fields ?? [];
    this.retryAfterS = options.retryAfterS;
  }

  /** A request that cannot be understood at all. */
  static badRequest(detail: string): HttpProblem {
    return new HttpProblem({ status: 400, title: 'Bad request', detail });
  }

  static unauthorised(detail: string): HttpProblem {
    return new HttpProblem({ status: 401, title: 'Not signed in', detail });
  }

  /** Absent and forbidden look the same, so that ids cannot be probed. */
  static notFound(detail: string): HttpProblem {
    return new HttpProblem({ status: 404, title: 'Not found', detail });
  }

  static conflict(detail: string): HttpProblem {
    return new HttpProblem({ status: 409, title: 'Conflict', detail });
  }

  /** Understood, but a field breaks a rule. */
  static unprocessable(fields: Field[]): HttpProblem {
    const first = fields[0];
    const more = fields.length > 1 ? ` (and ${fields.length - 1} more)` : '';
    return new HttpProblem({
      status: 422,
      title: 'Not valid',
      detail: `${first?.path || 'The body'}: ${first?.reason}${more}.`,
      fields,
    });
  }

  static tooLarge(limit: number): HttpProblem {
    return new HttpProblem({
      status: 413,
      title: 'Too large',
      detail: `The body is larger than ${limit} bytes: send a smaller one.`,
    });
  }

  static unavailable(): HttpProblem {
    return new HttpProblem({
      status: 503,
      title: 'Busy',
      detail: 'The database does not answer at this moment: try again shortly.',
      retryAfterS: 2,
    });
  }
}
