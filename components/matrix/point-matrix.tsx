'use client';

import { useId, useMemo, useState } from 'react';
import { type MatrixData, planMatrix } from '../../lib/export/pictures/matrix-plan.ts';
import { seriesOf } from '../../lib/link/colours.ts';
import { familiesOf, type MatrixColumn } from '../../lib/link/matrix.ts';
import { viewHref } from '../../lib/link/view-query.ts';
import { onPlainClick } from '../explore/plain-click.ts';
import { CoverageGrid } from '../fleet/coverage-grid.tsx';
import { useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { cellWords } from './cell-words.ts';
import { MatrixByDevice } from './matrix-by-device.tsx';
import { MatrixLink } from './matrix-cell.tsx';
import { MatrixTable } from './matrix-table.tsx';

/** With more models than this, families of several are folded at first. */
const mostModels = 12;

/** A cell of the matrix: one device, and the models of its column. */
export interface MatrixPlace {
  device: string;
  models: readonly string[];
}

export interface PointMatrixProps extends MatrixData {
  /** Address of the rows of a cell; without it Explore's table of them. */
  hrefOf?: (place: MatrixPlace) => string;
  /** In place of following that address. */
  onOpen?: (place: MatrixPlace) => void;
}

/**
 * Device by model: in each cell the best value by the quantity of the x axis, and what became of
 * the cells without one. Narrow screens show one device at a time.
 */
export function PointMatrix({ hrefOf, onOpen, ...data }: PointMatrixProps) {
  const { rows, view, metric, frameRate, series, locale } = data;
  const text = useWords();
  const id = useId();
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const families = useMemo(() => familiesOf(rows), [rows]);
  const many = families.reduce((sum, { models }) => sum + models.length, 0) > mostModels;
  const plan = useMemo(
    () =>
      planMatrix(
        { rows, view, metric, frameRate, series, locale },
        (family) => many !== turned.has(family),
        text,
      ),
    [rows, view, metric, frameRate, series, locale, many, turned, text],
  );
  const fold = (family: string) => setTurned(toggled(turned, family));
  const foldable = families.filter(({ models }) => models.length > 1).map(({ family }) => family);
  const allFolded = foldable.every((family) => many !== turned.has(family));
  const cell = (device: { slug: string; name: string }, column: MatrixColumn) => {
    const found = plan.matrix.cellOf(device.slug, column.id);
    const place = { device: device.slug, models: column.models.map(({ slug }) => slug) };
    const { best } = found;
    const table = {
      ...view,
      view: 'table' as const,
      dev: [place.device],
      model: [...place.models],
    };
    return (
      <MatrixLink
        cell={found}
        figure={best && plan.figureOf(best.stated.value)}
        position={best && plan.positionOf(best.stated.value)}
        series={best && seriesOf(best.point, view.by, series)}
        text={text}
        said={cellWords(found, { device: device.name, column: column.name }, plan, data, text)}
        href={found.rows === 0 ? null : (hrefOf?.(place) ?? viewHref(table))}
        onOpen={(event) => {
          if (onOpen) onPlainClick(event, () => onOpen(place));
        }}
      />
    );
  };
  return (
    <div className="pt-2" data-chart="matrix">
      <div className="mb-2 flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
        <p id={`${id}-sentence`} className="max-w-[100ch] text-ink2 text-small">
          {plan.sentence}
        </p>
        {foldable.length > 0 ? (
          <Button
            className="print:hidden"
            onClick={() => setTurned(many === allFolded ? new Set(foldable) : new Set())}
          >
            {allFolded ? text.table.matrix.unfoldAll : text.table.matrix.foldAll}
          </Button>
        ) : null}
      </div>
      <div className="max-md:hidden">
        <CoverageGrid
          label={text.table.matrix.name}
          hint={text.table.matrix.hint}
          className="max-h-[calc(100dvh-96px)] overflow-auto print:max-h-none print:overflow-visible"
        >
          <MatrixTable
            plan={plan}
            describedBy={`${id}-sentence`}
            text={text}
            cell={cell}
            onFold={fold}
          />
        </CoverageGrid>
      </div>
      <div className="md:hidden">
        <MatrixByDevice plan={plan} text={text} cell={cell} />
      </div>
      <p className="mt-1 text-ink3 text-small">
        {text.table.matrix.legend} {text.table.matrix.position}
      </p>
    </div>
  );
}

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
