'use client';

import { type ReactNode, useState } from 'react';
import type { Result } from '../../lib/contract/result.ts';
import { ExportMenu } from '../share/export-menu.tsx';
import { ShareButton } from '../share/share-button.tsx';
import type { ShownLink } from '../share/shown-link.ts';
import { useLocale } from '../shell/words-provider.tsx';
import { chosenRun } from './chosen-run.ts';
import { ClockBar } from './clock-bar.tsx';
import { Readouts } from './readouts.tsx';
import { ResultAside } from './result-aside.tsx';
import { ResultHeader } from './result-header.tsx';
import { ResultProcesses } from './result-processes.tsx';
import { type AskedOfResult, resultHref, type Shown, shownOf } from './shown.ts';
import { partsOf } from './timed-part.ts';
import { TimerSwitch } from './timer-switch.tsx';
import { useResultWords } from './use-result-words.ts';
import { VerdictBar } from './verdict-bar.tsx';

/**
 * One result: may it be trusted, its six figures, the samples of one of its processes, and
 * everything that is needed to check or repeat it. `asked` is what the address asks for. The sections
 * are the server's: their words stay there.
 */
export function ResultView({
  result,
  asked,
  sections,
  owner = false,
  link = null,
}: {
  result: Result;
  asked: AskedOfResult;
  sections: { lead: ReactNode; main: ReactNode; aside: ReactNode };
  owner?: boolean;
  /** The link that the page stands at, where it is not at its own address. */
  link?: ShownLink | null;
}) {
  const text = useResultWords();
  const locale = useLocale();
  const [shown, setShown] = useState(() => shownOf(result, asked));
  const { part } = shown;
  const run = chosenRun(result, shown.process);
  function show(next: Partial<Shown>) {
    const changed = { ...shown, ...next };
    setShown(changed);
    if (link === null) history.replaceState(null, '', resultHref(result, changed));
  }
  const hrefOf = (next: Partial<Shown>) => resultHref(result, { ...shown, ...next });
  const { model } = result.cell.artifact;
  const shared = {
    path: `/r/${result.id}`,
    query: hrefOf({}).split('?')[1] ?? '',
    title: text.result.title(model.name, result.environment.deviceClass.name),
    badge: result.combination,
  };
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <ResultHeader result={result} text={text} />
        <div className="flex flex-wrap gap-2 pb-1 print:hidden">
          <TimerSwitch
            parts={partsOf(result)}
            part={part}
            text={text}
            hrefOf={(next) => hrefOf({ part: next })}
            onChoose={(next) => show({ part: next })}
          />
          <ExportMenu hrefs={{}} samplesHref={`/api/v1/results/${result.id}/samples.csv`} />
          <ShareButton
            shared={shared}
            confirmation={text.result.linkCopied}
            owner={owner}
            link={link}
          />
        </div>
      </div>
      {link?.said}
      <div className="mt-3 mb-4">
        <VerdictBar result={result} text={text} />
      </div>
      <Readouts result={result} part={part} text={text} locale={locale} />
      <ClockBar result={result} text={text} locale={locale} />
      <div className="mt-6 grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_372px]">
        <ResultProcesses
          result={result}
          run={run}
          shown={shown}
          text={text}
          locale={locale}
          hrefOf={hrefOf}
          onShow={show}
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
