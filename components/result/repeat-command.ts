import type { Cell } from '../../lib/contract/cell.ts';
import type { Profile } from '../../lib/contract/vocabulary.ts';

/** The command that measures the same cell again from a checkout of the source, without a server. */
export function repeatCommand(cell: Cell, profile: Profile): string {
  return [
    'node public/agent/agent.mjs run \\',
    '  --job agents/jobs/first-light.json \\',
    `  --only ${cell.artifact.model.slug}/${cell.runtime.slug}/${cell.precision} \\`,
    `  --profile ${profile}`,
  ].join('\n');
}
