import { studySentence } from '../../components/study/study-view.tsx';
import { unitWord } from '../../lib/chart/format.ts';
import { assignSeries, otherSeries, type Series } from '../../lib/chart/palette.ts';
import type { SceneNode } from '../../lib/chart/scene-node.ts';
import { panelScene } from '../../lib/chart/sweep/panel-scene.ts';
import { type SweepPanel, sweepPanels } from '../../lib/chart/sweep/panels.ts';
import { approximateWidth } from '../../lib/chart/text-width.ts';
import type { Study } from '../../lib/contract/study.ts';
import { ogAbout } from '../../lib/export/pictures/og-front.ts';
import { ogPicture } from '../../lib/export/pictures/og-picture.ts';
import { framedPicture } from '../../lib/export/pictures/picture-frame.ts';
import { placed } from '../../lib/export/pictures/picture-svg.ts';
import { fitText, lineNode } from '../../lib/export/pictures/picture-text.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import type { Named, PictureLook, PictureRequest } from './picture-request.ts';

/** More panels make a picture that nobody reads; the page has them all. */
const mostPanels = 12;
const headHeight = 26;
const headStyle = { size: 12.5, weight: 600 as const };

/** The preview of a study: its first panel, and how many results it has. */
export function studyOg(study: Study, look: PictureLook, ownTitle: string | null = null): string {
  const { panels, draw, nameOf, said, description } = drawnStudy(study, look);
  const panel =
    panels.find(({ lines }) => lines.some(({ marks }) => marks.length > 1)) ?? panels[0];
  return ogPicture({
    ...look,
    title: ownTitle ?? study.name,
    line: said,
    legend: [],
    body: ({ width, height }) => (panel === undefined ? [] : draw(panel, width, height)),
    about: ogAbout(study.openedAt, look.locale),
    conditions: panel ? nameOf(panel) : '',
    description,
  });
}

/** The same as SVG that stands alone: its panels one under the other, with its address. */
export function studyPicture(
  study: Study,
  request: PictureRequest,
  { address, title }: Named,
): string {
  const { theme, locale, width, height } = request;
  const { panels, draw, nameOf, said, description } = drawnStudy(study, request);
  const shown = panels.slice(0, mostPanels);
  const more = panels.length - shown.length;
  return framedPicture({
    theme,
    locale,
    width,
    height,
    title: title ?? study.name,
    lines: [
      said,
      ...(more > 0 ? [pageWords(locale).pictures.morePanels(formatCount(more, locale))] : []),
    ],
    description,
    body: (room) => {
      const each = Math.max(260, room.height / Math.max(1, shown.length));
      const nodes = shown.flatMap((panel, index) => [
        lineNode(
          fitText(nameOf(panel), room.width, headStyle),
          { x: 0, y: index * each + 16 },
          headStyle,
        ),
        placed(draw(panel, room.width, each - headHeight - 12), 0, index * each + headHeight),
      ]);
      return { nodes, height: each * shown.length };
    },
    legend: () => ({ entries: [] }),
    foot: { address, about: ogAbout(study.openedAt, locale) },
  });
}

/** The panels of a study, and how each is drawn and called. */
function drawnStudy(study: Study, { locale }: PictureLook) {
  const { study: own } = pageWords(locale);
  const panels = sweepPanels(study.points, study.axes, (axis, value) =>
    own.value[axis](String(value)),
  );
  const series = assignSeries(study.points);
  const seriesOf = (runtime: string): Series => series[runtime] ?? otherSeries;
  const said = studySentence(study, pageWords(locale), locale);
  return {
    panels,
    said,
    description: `${study.name}. ${said}`,
    nameOf: (panel: SweepPanel) =>
      `${own.panel(panel.model, own.axes[panel.axis])}, ${panel.device}`,
    draw: (panel: SweepPanel, width: number, height: number): SceneNode[] =>
      panel.lines.every(({ marks }) => marks.length === 0)
        ? []
        : panelScene({
            panel,
            seriesOf,
            xTitle: own.axes[panel.axis],
            yTitle: (unit) =>
              panel.quantity === 'latency' ? own.latency(unitWord(unit, locale)) : own.throughput,
            width,
            height,
            locale,
            measure: approximateWidth,
          }),
  };
}
