import type { Point } from '../../lib/contract/point.ts';
import type { Result } from '../../lib/contract/result.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { words } from '../../lib/text/words.ts';
import { ChooseOther, type Chosen } from './choose-other.tsx';

/** The page on which the first or the second result of a comparison is chosen. */
export function CompareChoice({
  first,
  points,
  itself,
  locale,
}: {
  /** The result already chosen, or null. */
  first: Result | null;
  points: readonly Point[];
  /** The address named the same result twice. */
  itself: boolean;
  locale: Locale;
}) {
  const { choose } = pageWords(locale).comparison;
  const { threads, notStated } = words(locale).domain;
  const chosen = first === null ? null : chosenOf(first, threads, notStated);
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <h1>{choose.title}</h1>
      <p className="text-ink2">{chosen === null ? choose.first : choose.second(chosen.name)}</p>
      {itself ? <p className="mt-2 text-remark">{choose.itself}</p> : null}
      <ChooseOther first={chosen} points={points} locale={locale} />
    </main>
  );
}

/** The parts of a result by which candidates are told apart from it. */
function chosenOf(
  { id, cell, environment }: Result,
  threads: (count: number) => string,
  notStated: string,
): Chosen {
  const parts = {
    device: environment.deviceClass.name,
    model: cell.artifact.model.name,
    runtime: [cell.runtime.name, cell.runtime.version].filter(Boolean).join(' '),
    precision: cell.precision ?? notStated,
    powerMode: cell.powerMode,
    threads: cell.threads === null ? notStated : threads(cell.threads),
  };
  const named = [parts.model, parts.runtime, parts.precision, parts.threads, parts.device];
  return { resultId: id, task: cell.artifact.model.task, parts, name: named.join(' · ') };
}
