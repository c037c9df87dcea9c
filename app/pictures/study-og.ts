import { studySentence } from '../../components/study/study-view.tsx';
import { unitWord } from '../../lib/chart/format.ts';
import { assignSeries, otherSeries } from '../../lib/chart/palette.ts';
import { panelScene } from '../../lib/chart/sweep/panel-scene.ts';
import { sweepPanels } from '../../lib/chart/sweep/panels.ts';
import { approximateWidth } from '../../lib/chart/text-width.ts';
import type { Study } from '../../lib/contract/study.ts';
import { ogAbout } from '../../lib/export/pictures/og-front.ts';
import { ogPicture } from '../../lib/export/pictures/og-picture.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import type { PictureRequest } from './picture-request.ts';

/** The preview of a study: its first panel, and how many results it has. */
export function studyOg(
  study: Study,
  { theme, locale }: Pick<PictureRequest, 'theme' | 'locale'>,
): string {
  const page = pageWords(locale);
  const panels = sweepPanels(study.points, study.axes, (axis, value) =>
    page.study.value[axis](String(value)),
  );
  const panel =
    panels.find(({ lines }) => lines.some(({ marks }) => marks.length > 1)) ?? panels[0];
  const series = assignSeries(study.points);
  const said = studySentence(study, page, locale);
  return ogPicture({
    theme,
    locale,
    title: study.name,
    line: said,
    legend: [],
    body: ({ width, height }) =>
      panel === undefined || panel.lines.every(({ marks }) => marks.length === 0)
        ? []
        : panelScene({
            panel,
            seriesOf: (runtime) => series[runtime] ?? otherSeries,
            xTitle: page.study.axes[panel.axis],
            yTitle: (unit) =>
              panel.quantity === 'latency'
                ? page.study.latency(unitWord(unit, locale))
                : page.study.throughput,
            width,
            height,
            locale,
            measure: approximateWidth,
          }),
    about: ogAbout(study.openedAt, locale),
    conditions: panel
      ? `${page.study.panel(panel.model, page.study.axes[panel.axis])}, ${panel.device}`
      : '',
    description: `${study.name}. ${said}`,
  });
}
