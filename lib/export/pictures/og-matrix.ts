import { line, type SceneNode } from '../../chart/scene-node.ts';
import type { Matrix } from '../../link/matrix.ts';
import { formatCount } from '../../text/figures.ts';
import { pageWords } from '../../text/page-words.ts';
import { words } from '../../text/words.ts';
import type { DrawnView } from './drawn-view.ts';
import { cellNodes, cellSize } from './matrix-cell-nodes.ts';
import { planMatrix } from './matrix-plan.ts';
import type { OgRoom } from './og-picture.ts';
import { fitText, lineNode, wrapText } from './picture-text.ts';

/** What a preview has room for at the size of its text: the fullest rows and columns. */
const most = { devices: 3, columns: 4 };
const names = 108;
const headHeight = 34;

const head = { size: 11.5, weight: 600 as const };

/** The matrix of a preview: a line that says which part of it is drawn and in which unit, and the part. */
export interface OgMatrix {
  line: string;
  body: (room: OgRoom) => SceneNode[];
}

/**
 * The fullest part of a matrix, device by model, every family in one column; null where no cell has a
 * figure, which a picture of words says better.
 */
export function ogMatrix(drawn: DrawnView): OgMatrix | null {
  const { view, facts, series, locale } = drawn;
  const text = words(locale);
  const plan = planMatrix({ ...facts, view, series, locale }, () => true, text);
  const part = fullest(plan.matrix);
  if (part.devices.length === 0 || part.columns.length === 0) return null;
  const n = (count: number) => formatCount(count, locale);
  return {
    line: pageWords(locale).pictures.matrixPart(
      n(part.devices.length),
      n(plan.matrix.devices.length),
      n(part.columns.length),
      n(plan.matrix.columns.length),
      plan.best,
    ),
    body: ({ width, height }) => {
      const size = {
        width: (width - names) / part.columns.length,
        height: Math.min(cellSize.height, (height - headHeight) / part.devices.length),
      };
      const rule = line(
        { x: 0, y: headHeight - 3 },
        { x: width, y: headHeight - 3 },
        { stroke: 'var(--ctl)' },
      );
      return [
        ...part.columns.flatMap((column, index) =>
          headNodes(column.name, names + index * size.width + 4, size.width - 8),
        ),
        rule,
        ...part.devices.flatMap((device, row) => {
          const y = headHeight + row * size.height;
          return [
            ...nameNodes(device.name, y, size.height),
            ...part.columns.flatMap(({ id }, index) => {
              const at = { x: names + index * size.width, y };
              const cell = plan.matrix.cellOf(device.slug, id);
              return cellNodes({ cell, at, plan, drawn, text, size });
            }),
          ];
        }),
      ];
    },
  };
}

/** Columns with figures of the most devices, then devices with figures in the most of them, in page order. */
function fullest({ devices, columns, cellOf }: Matrix): Pick<Matrix, 'devices' | 'columns'> {
  const has = (device: string, column: string) => cellOf(device, column).best !== null;
  const kept = fullestOf(columns, most.columns, ({ id }) =>
    devices.reduce((count, { slug }) => count + Number(has(slug, id)), 0),
  );
  return {
    columns: kept,
    devices: fullestOf(devices, most.devices, ({ slug }) =>
      kept.reduce((count, { id }) => count + Number(has(slug, id)), 0),
    ),
  };
}

/** At most `limit` of them, those of the highest count that is not zero, in their order. */
function fullestOf<T>(all: readonly T[], limit: number, countOf: (one: T) => number): T[] {
  const counted = all.map((one) => ({ one, count: countOf(one) }));
  const kept = new Set(
    counted
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, limit)
      .map(({ one }) => one),
  );
  return all.filter((one) => kept.has(one));
}

function headNodes(name: string, x: number, width: number): SceneNode[] {
  const lines = wrapText(name, width, head, 2);
  return lines.map((one, row) =>
    lineNode(one, { x, y: (row - lines.length) * 13 + headHeight + 5 }, head),
  );
}

function nameNodes(name: string, y: number, height: number): SceneNode[] {
  const lines = wrapText(name, names - 10, head, 2);
  const first = y + height / 2 + 4 - ((lines.length - 1) * 13) / 2;
  return lines.map((one, row) =>
    lineNode(fitText(one, names - 10, head), { x: 0, y: first + row * 13 }, head),
  );
}
