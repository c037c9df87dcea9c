import { canonicalJson } from '../../codec/canonical-json.ts';
import type { ComparedSide } from './compared-side.ts';

interface Field {
  name: string;
  of: (side: ComparedSide) => unknown;
  /** Fields whose difference brings this one along: another model is another artifact too. */
  follows?: readonly string[];
}

const fields: readonly Field[] = [
  { name: 'task', of: ({ cell }) => cell.artifact.model.task, follows: ['model'] },
  { name: 'model', of: ({ cell }) => cell.artifact.model.slug },
  {
    name: 'artifact',
    of: ({ cell }) => cell.artifact.sha256,
    follows: ['model', 'precision', 'batch', 'input-shape', 'runtime'],
  },
  { name: 'precision', of: ({ cell }) => cell.precision },
  { name: 'runtime', of: ({ cell }) => cell.runtime.slug },
  { name: 'runtime-version', of: ({ cell }) => cell.runtime.version, follows: ['runtime'] },
  {
    name: 'execution-provider',
    of: ({ cell }) => cell.runtime.executionProvider,
    follows: ['runtime'],
  },
  {
    name: 'caches',
    of: ({ cell }) => cell.caches,
    follows: ['runtime', 'execution-provider'],
  },
  { name: 'batch', of: ({ cell }) => cell.batch },
  { name: 'threads', of: ({ cell }) => cell.threads },
  { name: 'concurrency', of: ({ cell }) => cell.concurrency },
  { name: 'scenario', of: ({ cell }) => cell.scenario },
  { name: 'timed-region', of: ({ cell }) => cell.timedRegion },
  { name: 'input-shape', of: inputSize, follows: ['model'] },
  { name: 'device', of: ({ device }) => device },
  { name: 'device-class', of: ({ deviceClass }) => deviceClass, follows: ['device'] },
  { name: 'power-mode', of: ({ cell }) => cell.powerMode, follows: ['device'] },
  { name: 'environment', of: ({ fingerprint }) => fingerprint, follows: ['device', 'power-mode'] },
];

/** Sizes of one input in any order: the batch stands apart, and layouts are the runtime's affair. */
function inputSize({ cell }: ComparedSide): number[] {
  const [first, ...rest] = cell.inputShape;
  const sizes = first === cell.batch ? rest : cell.inputShape;
  return [...sizes].sort((a, b) => a - b);
}

/**
 * Identity fields in which two sides differ. `independent` are those that no other difference
 * brings along: in an interleaved comparison there may be one, the thing that is compared.
 */
export function identityDifferences(
  a: ComparedSide,
  b: ComparedSide,
): { differs: string[]; independent: string[] } {
  const differing = fields.filter(({ of }) => canonicalJson(of(a)) !== canonicalJson(of(b)));
  const differs = differing.map(({ name }) => name);
  const independent = differing
    .filter(({ follows }) => !follows?.some((cause) => differs.includes(cause)))
    .map(({ name }) => name);
  return { differs, independent };
}
