import { line, type SceneNode } from '../../chart/scene-node.ts';
import { seriesOf } from '../../link/colours.ts';
import { formatCount } from '../../text/figures.ts';
import { pageWords } from '../../text/page-words.ts';
import { words } from '../../text/words.ts';
import { axisTitle, betterWords, rangeSentence, valueText } from '../said/range-words.ts';
import type { DrawnView } from './drawn-view.ts';
import { type PictureBody, present } from './front-body.ts';
import { fitText, lineNode, textWidth, wrapText } from './picture-text.ts';
import { rangeGroundNodes } from './range-ground-nodes.ts';
import { rangeMarkNodes, remarkNode } from './range-mark-nodes.ts';
import { planRanges, type RangeLine, type RangePlan } from './range-plan.ts';

const rowHeight = 24;
const inset = 22;
/** More rows make a picture that nobody reads. */
const mostRows = 60;

const name = { size: 12, weight: 600 as const };
const rest = { size: 12, fill: 'var(--ink2)' };
const small = { size: 11.5, fill: 'var(--ink2)' };

/**
 * The view row by row in the order of its table (ux.md C), the first 60 of them; with fewer asked for
 * nothing is said beside them.
 */
export function rangeBody(drawn: DrawnView, width: number, most = mostRows): PictureBody {
  const { view, facts, series, locale } = drawn;
  const [text, own] = [words(locale), pageWords(locale).pictures];
  const data = { ...facts, view, series, locale };
  const plan = planRanges(data, text);
  const lines = plan.lines.slice(0, most);
  const figures = lines.map((mark) => valueText(mark, plan, locale));
  const columns = columnsOf(width, figures);
  const nodes: SceneNode[] = [];
  let y = 0;
  const say = (sentence: string) => {
    for (const one of wrapText(sentence, width, small)) {
      nodes.push(lineNode(one, { x: 0, y: y + 12 }, small));
      y += 16;
    }
  };
  if (most === mostRows) say(rangeSentence(plan, data, text));
  y += 14;
  nodes.push(
    lineNode(axisTitle(plan, data, text), { x: width, y }, { ...small, anchor: 'end' }),
    betterNode(plan, betterWords(plan, text), { x: columns.left, y }),
  );
  y += 8;
  const ground = rangeGroundNodes({
    scene: plan.scene,
    ...columns,
    rows: lines.length * rowHeight,
    realTime: text.chart.realTimeShort,
    frameRate: facts.frameRate && view.x === 'lat',
    locale,
  });
  const top = y + ground.head;
  nodes.push({ tag: 'g', attributes: { transform: `translate(0 ${y})` }, children: ground.nodes });
  const x = (percent: number) => columns.left + (percent / 100) * (columns.right - columns.left);
  lines.forEach((mark, index) => {
    const place = plan.scene.rows[index];
    if (!place) return;
    const middle = top + (index + 0.5) * rowHeight;
    const own = seriesOf(mark.point, view.by, series);
    const reasons = text.table.range;
    nodes.push(
      ...rowWords(mark, figures[index] ?? '', { width, left: columns.left, middle }),
      ...rangeMarkNodes({ place, mark, series: own, x, y: middle, words: reasons }),
    );
  });
  y = top + lines.length * rowHeight;
  nodes.push(line({ x: 0, y }, { x: width, y }, { stroke: 'var(--ctl)' }));
  y += 4;
  const more = plan.lines.length - lines.length;
  if (more > 0 && most === mostRows) say(own.moreRows(formatCount(more, locale)));
  return { nodes, height: y, signs: signsOf(lines) };
}

/** Names left, figures right, the plot between them. */
function columnsOf(width: number, figures: readonly string[]): { left: number; right: number } {
  const names = Math.min(420, Math.round(width * 0.38));
  const widest = Math.max(0, ...figures.map((figure) => textWidth(figure, name)));
  return { left: names + inset, right: width - Math.ceil(widest) - inset };
}

function betterNode({ scene }: RangePlan, better: string, at: { x: number; y: number }): SceneNode {
  const style = { size: 11.5, weight: 600 as const, fill: 'var(--accent)' };
  if (scene.axis.better === 'low') return lineNode(better, at, style);
  const x = at.x + textWidth(better, style);
  return lineNode(better, { ...at, x }, { ...style, anchor: 'end' });
}

/** What a row is, cut to its column, with the sign of its remarks; and its figure. */
function rowWords(
  { label, point }: RangeLine,
  figure: string,
  { width, left, middle }: { width: number; left: number; middle: number },
): SceneNode[] {
  const y = middle + 4;
  const flagged = point.remarks.length > 0;
  const most = left - inset - (flagged ? 18 : 0);
  const strong = fitText(label.strong, most, name);
  const used = textWidth(strong, name) + 6;
  const others =
    label.rest === '' || most - used < 24 ? '' : fitText(label.rest, most - used, rest);
  return [
    {
      ...lineNode('', { x: 0, y }, rest),
      children: [
        { tag: 'tspan', attributes: { fontWeight: 600, fill: 'var(--ink)' }, text: strong },
        { tag: 'tspan', attributes: {}, text: ` ${others}` },
      ],
    },
    ...(flagged ? [remarkNode({ x: left - inset - 8, y: middle })] : []),
    lineNode(figure, { x: width, y }, { ...name, anchor: 'end' }),
  ];
}

function signsOf(lines: readonly RangeLine[]): PictureBody['signs'] {
  return present({
    published: lines.some(({ kind }) => kind === 'hollow'),
    few: lines.some(({ kind }) => kind === 'few'),
    reference: lines.some(({ point }) => point.referenceDevice),
    remark: lines.some(({ point }) => point.remarks.length > 0),
    spread: lines.some(({ spread }) => spread !== null),
    front: false,
  });
}
