'use client';

import { type ReactNode, useState } from 'react';
import type { Result } from '../../lib/contract/result.ts';
import type { TimerRegion } from '../../lib/link/timer.ts';
import { CopyLink } from '../explore/copy-link.tsx';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { chosenRun } from './chosen-run.ts';
import { ClockBar } from './clock-bar.tsx';
import { Readouts } from './readouts.tsx';
import { ResultAside } from './result-aside.tsx';
import { ResultHeader } from './result-header.tsx';
import { ResultProcesses } from './result-processes.tsx';
import { chosenPart, partsOf } from './timed-part.ts';
import { TimerSwitch } from './timer-switch.tsx';
import { VerdictBar } from './verdict-bar.tsx';

/**
 * One result: may it be trusted, its six figures, the samples of one of its processes, and
 * everything that is needed to check or repeat it. `process` counts from 1; `timer` is what the
 * address asks the timer to cover. The sections are the server's: their words stay there.
 */
export function ResultView({
  result,
  process,
  timer,
  sections,
}: {
  result: Result;
  process: number | null;
  timer: string | null;
  sections: { lead: ReactNode; main: ReactNode; aside: ReactNode };
}) {
  const text = useWords();
  const locale = useLocale();
  const [chosen, setChosen] = useState(process);
  const [part, setPart] = useState(() => chosenPart(result, timer));
  const run = chosenRun(result, chosen);
  function choose(next: number) {
    setChosen(next);
    history.replaceState(null, '', resultHref(result, next, part));
  }
  function time(next: TimerRegion) {
    setPart(next);
    history.replaceState(null, '', resultHref(result, chosen, next));
  }
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <div className="flex items-end justify-between gap-6 max-md:flex-col max-md:items-start max-md:gap-2">
        <ResultHeader result={result} text={text} />
        <div className="flex flex-wrap gap-2 pb-1 print:hidden">
          <TimerSwitch
            parts={partsOf(result)}
            part={part}
            text={text}
            hrefOf={(next) => resultHref(result, chosen, next)}
            onChoose={time}
          />
          <CopyLink path={resultHref(result, chosen, part)} confirmation={text.result.linkCopied} />
        </div>
      </div>
      <div className="mt-3 mb-4">
        <VerdictBar result={result} text={text} />
      </div>
      <Readouts result={result} part={part} text={text} locale={locale} />
      <ClockBar result={result} text={text} locale={locale} />
      <div className="mt-6 grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_372px]">
        <ResultProcesses
          result={result}
          run={run}
          part={part}
          text={text}
          locale={locale}
          hrefOf={(process) => resultHref(result, process, part)}
          onChoose={choose}
          lead={sections.lead}
        >
          {sections.main}
        </ResultProcesses>
        <ResultAside result={result} run={run} text={text} locale={locale}>
          {sections.aside}
        </ResultAside>
      </div>
    </main>
  );
}

/** Address of a result with one of its processes and what the timer covers; only what differs. */
function resultHref(result: Result, process: number | null, part: TimerRegion): string {
  const query = [
    process === null ? null : `p=${process}`,
    part === result.cell.timedRegion ? null : `tr=${part}`,
  ].filter((one) => one !== null);
  return query.length === 0 ? `/r/${result.id}` : `/r/${result.id}?${query.join('&')}`;
}
