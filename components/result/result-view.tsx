'use client';

import { useState } from 'react';
import type { Result } from '../../lib/contract/result.ts';
import { CopyLink } from '../explore/copy-link.tsx';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { chosenRun } from './chosen-run.ts';
import { Readouts } from './readouts.tsx';
import { ResultAside } from './result-aside.tsx';
import { ResultHeader } from './result-header.tsx';
import { ResultProcesses } from './result-processes.tsx';
import { VerdictBar } from './verdict-bar.tsx';

/**
 * One result: may it be trusted, its six figures, the samples of one of its processes, and
 * everything that is needed to check or repeat it. `process` counts from 1.
 */
export function ResultView({ result, process }: { result: Result; process: number | null }) {
  const text = useWords();
  const locale = useLocale();
  const [chosen, setChosen] = useState(process);
  const run = chosenRun(result, chosen);
  function choose(next: number) {
    setChosen(next);
    history.replaceState(null, '', processHref(result, next));
  }
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <div className="flex items-end justify-between gap-6 max-md:flex-col max-md:items-start max-md:gap-2">
        <ResultHeader result={result} text={text} />
        <div className="flex gap-2 pb-1 print:hidden">
          <CopyLink path={processHref(result, chosen)} confirmation={text.result.linkCopied} />
        </div>
      </div>
      <div className="mt-3 mb-4">
        <VerdictBar result={result} text={text} />
      </div>
      <Readouts result={result} text={text} locale={locale} />
      <div className="mt-6 grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_372px]">
        <ResultProcesses
          result={result}
          run={run}
          text={text}
          locale={locale}
          hrefOf={(process) => processHref(result, process)}
          onChoose={choose}
        />
        <ResultAside result={result} run={run} text={text} locale={locale} />
      </div>
    </main>
  );
}

function processHref(result: Result, process: number | null): string {
  return process === null ? `/r/${result.id}` : `/r/${result.id}?p=${process}`;
}
