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
    artifact: artifact.sha256?.slice(0, 12) ?? domain.notStated,
    runtime: runtime.name,
    'runtime-version': runtime.version ?? domain.notStated,
    'execution-provider': runtime.executionProvider ?? domain.notStated,
    precision: cell.precision ?? domain.notStated,
    batch: String(cell.batch ?? domain.notStated),
    threads: String(cell.threads ?? domain.notStated),
    concurrency: String(cell.concurrency ?? domain.notStated),
    scenario: cell.scenario === null ? domain.notStated : domain.scenarios[cell.scenario],
    'timed-region': cell.timedRegion ? domain.timers[cell.timedRegion] : domain.timerNotStated,
    'input-shape': cell.inputShape?.join(' × ') ?? domain.notStated,
    'power-mode': cell.powerMode ?? domain.notStated,
    caches: caches.join(', ') || domain.none,
    task: taskLabel(artifact.model.task, text),
  };
}

/** "Glyphs M, ONNX Runtime, int8": a side as a title names it. */
export function sideName({ cell }: ComparisonSide): string {
  const { artifact, runtime, precision } = cell;
  return [artifact.model.name, runtime.name, precision].filter((part) => part).join(', ');
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
    cell.precision ?? '',
    cell.threads === null ? '' : text.domain.threads(cell.threads),
    cell.batch === null ? '' : text.domain.batch(cell.batch),
    device.name,
  ];
  const [first, second] = [parts(a), parts(b)];
  const differing = first.map((part, i) => part !== second[i]);
  const keep = (names: string[]) => names.filter((name, i) => differing[i] && name !== '');
  if (!differing.includes(true)) return { a: sideName(a), b: sideName(b) };
  return { a: keep(first).join(', '), b: keep(second).join(', ') };
}
