import { line, type SceneNode } from '../../chart/scene-node.ts';
import { familiesOf } from '../../link/matrix.ts';
import { formatCount } from '../../text/figures.ts';
import { pageWords } from '../../text/page-words.ts';
import { words } from '../../text/words.ts';
import type { DrawnView } from './drawn-view.ts';
import { type PictureBody, present } from './front-body.ts';
import { cellNodes, cellSize } from './matrix-cell-nodes.ts';
import { planMatrix } from './matrix-plan.ts';
import { fitText, lineNode, wrapText } from './picture-text.ts';

/** With more models than this, families of several are folded, as on the page at first. */
const mostModels = 12;
/** More rows or columns make a picture that nobody reads. */
const mostDevices = 40;
const names = 170;

const small = { size: 11.5, fill: 'var(--ink2)' };
const head = { size: 11.5, weight: 600 as const };

/** Device by model, the best figure in each cell; columns that have no room go below the first. */
export function matrixBody(drawn: DrawnView, width: number): PictureBody {
  const { view, facts, series, locale } = drawn;
  const [text, own] = [words(locale), pageWords(locale).pictures];
  const models = familiesOf(facts.rows).reduce((sum, one) => sum + one.models.length, 0);
  const plan = planMatrix({ ...facts, view, series, locale }, () => models > mostModels, text);
  const { columns, cellOf } = plan.matrix;
  const devices = plan.matrix.devices.slice(0, mostDevices);
  const perBand = Math.max(1, Math.floor((width - names) / cellSize.width));
  const nodes: SceneNode[] = [];
  let y = 0;
  const say = (sentence: string) => {
    for (const one of wrapText(sentence, width, small)) {
      nodes.push(lineNode(one, { x: 0, y: y + 12 }, small));
      y += 16;
    }
  };
  say(plan.sentence);
  for (let first = 0; first < columns.length; first += perBand) {
    const band = columns.slice(first, first + perBand);
    y += 18;
    for (const [index, column] of band.entries()) {
      const x = names + index * cellSize.width + 4;
      const lines = wrapText(column.name, cellSize.width - 8, head, 2);
      lines.forEach((one, row) => {
        nodes.push(lineNode(one, { x, y: y + (row - lines.length) * 14 + 28 }, head));
      });
    }
    y += 34;
    const end = names + band.length * cellSize.width;
    nodes.push(line({ x: 0, y: y - 3 }, { x: end, y: y - 3 }, { stroke: 'var(--ctl)' }));
    for (const device of devices) {
      const name = fitText(device.name, names - 10, head);
      nodes.push(lineNode(name, { x: 0, y: y + cellSize.height / 2 + 4 }, head));
      for (const [index, column] of band.entries()) {
        const at = { x: names + index * cellSize.width, y };
        const cell = cellOf(device.slug, column.id);
        nodes.push(...cellNodes({ cell, at, plan, drawn, text }));
      }
      y += cellSize.height;
    }
  }
  y += 6;
  say(`${text.table.matrix.legend} ${text.table.matrix.position}`);
  const more = plan.matrix.devices.length - devices.length;
  if (more > 0) say(own.moreRows(formatCount(more, locale)));
  return { nodes, height: y, signs: signsOf(devices, columns, cellOf) };
}

function signsOf(
  devices: readonly { slug: string }[],
  columns: readonly { id: string }[],
  cellOf: ReturnType<typeof planMatrix>['matrix']['cellOf'],
): PictureBody['signs'] {
  const best = devices.flatMap(({ slug }) =>
    columns.flatMap(({ id }) => cellOf(slug, id).best?.point ?? []),
  );
  return present({
    published: best.some(({ tier }) => tier === 'published'),
    few: false,
    reference: false,
    remark: best.some(({ remarks }) => remarks.length > 0),
    spread: false,
    front: false,
  });
}
