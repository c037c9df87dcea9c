import { ratioWords } from '../../components/catalogue/ratio-words.ts';
import { historyMarks } from '../../components/history/history-marks.ts';
import { historySentence } from '../../components/history/history-sentence.ts';
import type { HistorySubject } from '../../components/history/history-subject.ts';
import { historyNodes } from '../../lib/chart/history/history-nodes.ts';
import { historyScene } from '../../lib/chart/history/history-scene.ts';
import { assignSeries, otherSeries } from '../../lib/chart/palette.ts';
import { approximateWidth } from '../../lib/chart/text-width.ts';
import type { CombinationHistory } from '../../lib/contract/history.ts';
import { ogAbout, ogOfView } from '../../lib/export/pictures/og-front.ts';
import { ogPicture } from '../../lib/export/pictures/og-picture.ts';
import { defaultView } from '../../lib/link/view.ts';
import { catalogueWords } from '../../lib/text/catalogue-words.ts';
import type { PictureRequest } from './picture-request.ts';

/** The preview of a combination: its results over time, or its published figures row by row. */
export function historyOg(
  history: CombinationHistory,
  subject: HistorySubject,
  { theme, locale }: Pick<PictureRequest, 'theme' | 'locale'>,
): string {
  const words = catalogueWords(locale);
  const series = assignSeries([subject])[subject.runtime.slug] ?? otherSeries;
  const marks = historyMarks(history);
  const title = words.history.title(subject.model.name, subject.device.name);
  const said = historySentence(history, words, locale);
  const newest = history.entries
    .flatMap(({ measuredAt }) => measuredAt ?? [])
    .sort()
    .at(-1);
  if (marks.length === 0) {
    const { points } = history;
    const list = {
      cohort: null,
      cohorts: [],
      ds: 0,
      latestDs: 0,
      asOf: null,
      totalPoints: points.length,
      points,
    };
    return ogOfView({
      list,
      view: { ...defaultView(), view: 'range', stat: 'any' },
      theme,
      locale,
      title,
    });
  }
  return ogPicture({
    theme,
    locale,
    title,
    line: [subject.runtime.name, ...subject.rest].join(' · '),
    legend: [],
    body: ({ width, height }) =>
      historyNodes(
        historyScene({
          marks,
          changes: history.changes.map(({ at, ratio, detail }) => ({
            at: Date.parse(at),
            label: words.history.changePoint(
              ratioWords(ratio, words.catalogue.ratio, locale),
              detail,
            ),
          })),
          series,
          width,
          height,
          locale,
          measure: approximateWidth,
          title: words.history.latencyTitle,
          noFigure: words.history.noFigure,
        }),
      ),
    about: ogAbout(newest ?? null, locale),
    conditions: '',
    description: `${title}. ${said}`,
  });
}
