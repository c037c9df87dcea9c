import { useMemo } from 'react';
import type { FrontChartStrings } from '../charts/chart-strings.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { chartStrings } from './chart-strings.ts';
import { exploreTitle } from './explore-heading.tsx';
import { sentenceParts } from './explore-sentence.tsx';
import { timerWord } from './timer-word.ts';
import type { Explore } from './use-explore.ts';

/** Words of the front chart: named by the heading, described by the sentence under it (ux.md I2). */
export function useChartStrings({ view, list, facts }: Explore): FrontChartStrings {
  const text = useWords();
  const locale = useLocale();
  return useMemo(() => {
    const { shown, rest } = sentenceParts(
      { ...facts, view, total: list.totalPoints },
      text,
      locale,
    );
    return chartStrings(
      {
        title: exploreTitle(list, view, text),
        summary: `${shown} ${rest}`,
        metric: facts.metric,
        view,
        timer: timerWord(facts.timer, text),
      },
      text,
      locale,
    );
  }, [facts, view, list, text, locale]);
}
