import type { Cell } from '../../lib/contract/cell.ts';
import { inputEdge } from '../../lib/contract/input-edge.ts';
import type { Profile } from '../../lib/contract/vocabulary.ts';

/**
 * The command that measures the same cell again from a checkout of the source, without a server: the
 * cell as the agent's `run --cell` names it, with every setting that is not as usual.
 */
export function repeatCommand(cell: Cell, profile: Profile): string {
  const { artifact, runtime, precision, threads, batch, concurrency, scenario } = cell;
  const edge = inputEdge(cell.inputShape);
  const settings = [
    `${artifact.model.slug}/${runtime.slug}/${precision}`,
    ...(threads === 1 ? [] : [`threads=${threads}`]),
    ...(batch === 1 ? [] : [`batch=${batch}`]),
    ...(concurrency === 1 ? [] : [`concurrency=${concurrency}`]),
    ...(scenario === 'SingleStream' ? [] : [`scenario=${scenario}`]),
    ...(edge === null ? [] : [`inputSize=${edge}`]),
  ];
  return [
    'node public/agent/agent.mjs run \\',
    `  --cell ${settings.join(',')} \\`,
    `  --profile ${profile}`,
  ].join('\n');
}
