import type { ComparisonSide } from '../../lib/contract/comparison.ts';
import { taskLabel } from '../../lib/text/cohort-label.ts';
import type { PageWords } from '../../lib/text/page-words.ts';
import type { Words } from '../../lib/text/words.ts';

/** One identity field of both sides, in words. */
export interface SideField {
  name: string;
  a: string;
  b: string;
  differs: boolean;
}

/** Identity of both sides: what differs first, then what is the same. */
export function sideFields(
  sides: { a: ComparisonSide; b: ComparisonSide },
  differs: readonly string[],
  { comparison }: PageWords,
  text: Words,
): SideField[] {
  const marked = new Set(differs);
  const fields = Object.entries(valuesOf(sides.a, text)).map(([field, a]) => {
    const b = valuesOf(sides.b, text)[field] ?? text.domain.none;
    const name = comparison.fields[field] ?? field;
    return {
      name: name.charAt(0).toUpperCase() + name.slice(1),
      a,
      b,
      differs: marked.has(field) || a !== b,
    };
  });
  return [...fields.filter((field) => field.differs), ...fields.filter((field) => !field.differs)];
}

function valuesOf({ cell, device }: ComparisonSide, text: Words): Record<string, string> {
  const { domain } = text;
  const { artifact, runtime } = cell;
  const caches = Object.entries(cell.caches).map(([name, state]) => `${name} ${state}`);
  return {
    device: device.name,
    model: artifact.model.name,
    artifact: artifact.sha256.slice(0, 12),
    runtime: runtime.name,
    'runtime-version': runtime.version,
    'execution-provider': runtime.executionProvider,
    precision: cell.precision,
    batch: String(cell.batch),
    threads: String(cell.threads),
    concurrency: String(cell.concurrency),
    scenario: domain.scenarios[cell.scenario],
    'timed-region': domain.timers[cell.timedRegion],
    'input-shape': cell.inputShape.join(' × '),
    'power-mode': cell.powerMode ?? domain.notStated,
    caches: caches.join(', ') || domain.none,
    task: taskLabel(artifact.model.task, text),
  };
}

/** "Glyphs M, ONNX Runtime, int8": a side as a title names it. */
export function sideName({ cell }: ComparisonSide): string {
  return `${cell.artifact.model.name}, ${cell.runtime.name}, ${cell.precision}`;
}

/** The parts of two names that tell them apart; all of both when nothing or everything does. */
export function shortNames(
  a: ComparisonSide,
  b: ComparisonSide,
  text: Words,
): { a: string; b: string } {
  const parts = ({ cell, device }: ComparisonSide) => [
    cell.artifact.model.name,
    cell.runtime.name,
    cell.precision,
    text.domain.threads(cell.threads),
    text.domain.batch(cell.batch),
    device.name,
  ];
  const [first, second] = [parts(a), parts(b)];
  const differing = first.map((part, i) => part !== second[i]);
  const keep = (names: string[]) => names.filter((_, i) => differing[i]);
  if (!differing.includes(true)) return { a: sideName(a), b: sideName(b) };
  return { a: keep(first).join(', '), b: keep(second).join(', ') };
}
