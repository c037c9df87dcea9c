import { useMemo } from 'react';
import type { FrontChartStrings } from '../../lib/export/pictures/chart-strings.ts';
import { chartStrings } from '../../lib/export/said/chart-words.ts';
import { sentenceParts } from '../../lib/export/said/explore-sentence.ts';
import { exploreTitle } from '../../lib/export/said/explore-title.ts';
import { timerWord } from '../../lib/export/said/timer-word.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import type { RowsState } from './rows-state.ts';

/** Words of the front chart: named by the heading, described by the sentence under it (ux.md I2). */
export function useChartStrings({ view, list, facts }: RowsState): FrontChartStrings {
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
