import type { SubmissionRequest } from '../../../lib/contract/submission.ts';

/** A submission that works on every hub with one device of a runtime: what a script begins with. */
export function exampleSubmission(
  name: string,
  submissionId: string,
  runtime: string,
): SubmissionRequest {
  return {
    submissionId,
    name,
    profile: 'quick',
    priority: 0,
    targets: [{ kind: 'capability', runtime, leastVersion: null }],
    reach: 'every',
    matrix: {
      models: [{ kind: 'built-in', slug: 'mobilenet-v2' }],
      runtimes: [runtime],
      precisions: ['fp32'],
      settings: {},
      sweep: null,
      missingOnly: false,
    },
    comparisons: [],
    noise: [],
  };
}

/**
 * Bash that queues it: a UUIDv7 from the clock and random bytes, then one call. The token stands in
 * the environment, so that it is in no list of processes and no history of commands.
 */
export function exampleScript(hub: string, name: string, runtime: string): string {
  const { priority, reach, comparisons, noise, matrix, ...request } = exampleSubmission(
    name.replaceAll(/['\\]/g, ''),
    '$ID',
    runtime,
  );
  const { models, runtimes, precisions } = matrix ?? {};
  const parts = Object.entries({ ...request, matrix: { models, runtimes, precisions } }).map(
    ([key, value]) => `  "${key}": ${JSON.stringify(value)}`,
  );
  return [
    `T=$(printf %012x "$(date +%s%3N)")`,
    `R=$(od -An -N9 -tx1 /dev/urandom | tr -d ' \\n')`,
    `ID=\${T:0:8}-\${T:8:4}-7\${R:0:3}-8\${R:3:3}-\${R:6:12}`,
    '',
    `curl -fsS --retry 5 ${hub}/api/v1/submissions \\`,
    `  -H @<(echo "authorization: Bearer $INFEROMETER_TOKEN") \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d @- <<END`,
    '{',
    parts.join(',\n'),
    '}',
    'END',
  ].join('\n');
}

/** Follows the jobs of that submission. */
export function exampleRead(hub: string): string {
  return [
    `curl -fsS "${hub}/api/v1/jobs?submission=$ID" \\`,
    `  -H @<(echo "authorization: Bearer $INFEROMETER_TOKEN")`,
  ].join('\n');
}
