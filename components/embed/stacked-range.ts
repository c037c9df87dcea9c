import { line, px, type SceneNode } from '../../lib/chart/scene-node.ts';
import type { DrawnView } from '../../lib/export/pictures/drawn-view.ts';
import {
  fitText,
  type LineStyle,
  lineNode,
  textWidth,
  wrapText,
} from '../../lib/export/pictures/picture-text.ts';
import { rangeGroundNodes } from '../../lib/export/pictures/range-ground-nodes.ts';
import { rangeMarkNodes, remarkNode } from '../../lib/export/pictures/range-mark-nodes.ts';
import {
  planRanges,
  type RangeLine,
  type RangePlan,
} from '../../lib/export/pictures/range-plan.ts';
import {
  axisTitle,
  betterWords,
  rangeSentence,
  valueText,
} from '../../lib/export/said/range-words.ts';
import { seriesOf } from '../../lib/link/colours.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { words } from '../../lib/text/words.ts';

/** Name and figure above their line, as a narrow page has them (ux.md J2). */
const rowHeight = 42;
const inset = 22;
/** As many as the picture of a wide frame has. */
const mostRows = 60;

const strong: LineStyle = { size: 12, weight: 600 };
const small: LineStyle = { size: 11.5, fill: 'var(--ink2)' };

/** The rows of a view in a narrow frame: each has the whole width for its line. */
export function stackedRange(
  drawn: DrawnView,
  width: number,
): { nodes: SceneNode[]; height: number } {
  const { view, facts, series, locale } = drawn;
  const text = words(locale);
  const data = { ...facts, view, series, locale };
  const plan = planRanges(data, text);
  const lines = plan.lines.slice(0, mostRows);
  const nodes: SceneNode[] = [];
  let y = 0;
  const say = (sentence: string, style = small) => {
    for (const one of wrapText(sentence, width, style)) {
      nodes.push(lineNode(one, { x: 0, y: y + 12 }, style));
      y += 16;
    }
  };
  say(rangeSentence(plan, data, text));
  say(axisTitle(plan, data, text));
  y += 12;
  nodes.push(betterNode(plan, betterWords(plan, text), width, y));
  y += 6;
  const ground = rangeGroundNodes({
    scene: plan.scene,
    left: inset,
    right: width - inset,
    rows: lines.length * rowHeight,
    realTime: text.chart.realTimeShort,
    frameRate: facts.frameRate && view.x === 'lat',
    locale,
  });
  nodes.push({ tag: 'g', attributes: { transform: `translate(0 ${y})` }, children: ground.nodes });
  const top = y + ground.head;
  const x = (percent: number) => inset + (percent / 100) * (width - 2 * inset);
  lines.forEach((mark, index) => {
    const place = plan.scene.rows[index];
    if (!place) return;
    const at = top + index * rowHeight;
    nodes.push(
      ...rowWords(mark, valueText(mark, plan, locale), width, at + 14),
      ...rangeMarkNodes({
        place,
        mark,
        series: seriesOf(mark.point, view.by, series),
        x,
        y: at + 29,
        words: text.table.range,
      }),
    );
  });
  y = top + lines.length * rowHeight;
  nodes.push(line({ x: 0, y }, { x: width, y }, { stroke: 'var(--ctl)' }));
  y += 4;
  const more = plan.lines.length - lines.length;
  if (more > 0) say(pageWords(locale).pictures.moreRows(formatCount(more, locale)));
  return { nodes, height: y };
}

/** What the good end of the axis means, at that end. */
function betterNode({ scene }: RangePlan, better: string, width: number, y: number): SceneNode {
  const low = scene.axis.better === 'low';
  const style: LineStyle = { size: 11.5, weight: 600, fill: 'var(--accent)' };
  return lineNode(better, { x: low ? 0 : width, y }, { ...style, anchor: low ? 'start' : 'end' });
}

/** Name, sign of remarks and figure, on a ground of their own over grid, band and limits. */
function rowWords(
  { label, point }: RangeLine,
  figure: string,
  width: number,
  y: number,
): SceneNode[] {
  const flagged = point.remarks.length > 0;
  const figureWidth = textWidth(figure, strong);
  const most = width - figureWidth - (flagged ? 30 : 12);
  const name = fitText(label.strong, most, strong);
  const used = textWidth(name, strong) + 6;
  const rest = label.rest === '' || most - used < 24 ? '' : fitText(label.rest, most - used, small);
  const end = used + textWidth(rest, small);
  return [
    groundNode(0, end + (flagged ? 20 : 4), y),
    groundNode(width - figureWidth - 4, width, y),
    {
      ...lineNode('', { x: 0, y }, small),
      children: [
        { tag: 'tspan', attributes: { fontWeight: 600, fill: 'var(--ink)' }, text: name },
        { tag: 'tspan', attributes: {}, text: ` ${rest}` },
      ],
    },
    ...(flagged ? [remarkNode({ x: end + 12, y: y - 4 })] : []),
    lineNode(figure, { x: width, y }, { ...strong, anchor: 'end' }),
  ];
}

function groundNode(from: number, to: number, y: number): SceneNode {
  const place = { x: px(from), y: px(y - 12), width: px(to - from), height: 16 };
  return { tag: 'rect', attributes: { ...place, fill: 'var(--surface)' } };
}
