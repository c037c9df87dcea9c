import type { Point } from '../../lib/contract/point.ts';
import type { PublishedRow } from '../../lib/contract/published.ts';
import { defaultView } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';
import { remarkMeaning, remarkName } from '../../lib/text/remark-words.ts';
import { words as allWords } from '../../lib/text/words.ts';
import { Badge } from '../ui/badge.tsx';
import { kindOfField, rowFields, statedValue } from './row-fields.ts';
import { reasonText, type SourceWording } from './shipped-source.ts';

/** One row of a source: its id is its point's, where it became one. */
export interface StatedRow {
  id: string;
  number: number;
  row: PublishedRow;
  /** Why it is no point; null for a row that is one. */
  leftOut: string | null;
}

/** Rows word for word and digit for digit, and the points they are. Fields nobody states are no column. */
export function RowTable({
  rows,
  stated,
  points,
  ...wording
}: {
  rows: readonly StatedRow[];
  stated: ReadonlySet<keyof PublishedRow>;
  points: ReadonlyMap<string, Point>;
} & SourceWording) {
  const { words } = wording;
  const fields = rowFields.filter((field) => stated.has(field));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div tabIndex={0} className="overflow-x-auto">
      <table className="w-max border-collapse">
        <thead className="text-ink2 text-small">
          <tr className="border-line border-b [&>th]:py-1.5 [&>th]:pr-4 [&>th]:font-medium">
            <th scope="col" className="text-right">
              {words.row.number}
            </th>
            <th scope="col" className="text-left">
              {words.point}
            </th>
            {fields.map((field) => (
              <th
                key={field}
                scope="col"
                className={kindOfField(field) === 'figure' ? 'text-right' : 'text-left'}
              >
                {words.row[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, number, row, leftOut }) => (
            <tr
              key={number}
              id={id}
              className="scroll-mt-4 border-line border-b align-baseline target:bg-wash [&>*]:py-1.5 [&>*]:pr-4"
            >
              <th scope="row" className="text-right font-normal text-ink3">
                {number}
              </th>
              <td>
                <PointCell point={points.get(id) ?? null} leftOut={leftOut} {...wording} />
              </td>
              {fields.map((field) => (
                <td key={field} className={cellClass[kindOfField(field)]}>
                  <Stated value={statedValue(row, field)} href={hrefOf(field, points.get(id))} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where the text leads: the very file and commit that the row was read from. */
function hrefOf(field: keyof PublishedRow, point: Point | undefined): string | null {
  return field === 'source_url_or_repo_path' ? (point?.source?.url ?? null) : null;
}

function Stated({ value, href }: { value: string | null; href: string | null }) {
  if (value === null) return <span className="text-ink3">–</span>;
  if (href === null) return value;
  return (
    <a href={href} rel="noreferrer" className="break-all text-accent hover:underline">
      {value}
    </a>
  );
}

const cellClass = {
  figure: 'whitespace-nowrap text-right',
  name: 'max-w-[260px] min-w-[90px]',
  text: 'max-w-[420px] min-w-[120px] break-words text-ink2',
  prose: 'max-w-[1000px] min-w-[300px] text-ink2',
} as const;

/** Where the row is drawn, and the doubts about it. */
function PointCell({
  point,
  leftOut,
  ...wording
}: { point: Point | null; leftOut: string | null } & SourceWording) {
  const { words, locale } = wording;
  const text = allWords(locale);
  if (point === null) {
    return (
      <span className="block max-w-[200px] text-ink3">
        {leftOut === null ? words.notLoadedRow : reasonText(leftOut, wording)}
      </span>
    );
  }
  return (
    <span className="flex max-w-[170px] flex-wrap gap-1.5 min-[1600px]:max-w-[300px]">
      <a
        href={viewHref({ ...defaultView(), co: point.cohort, hl: [point.id] })}
        className="text-accent hover:underline"
      >
        {words.openPoint}
      </a>
      {point.remarks.map((remark) => (
        <Badge key={remark.code} tone="remark" title={remarkMeaning(remark, text)}>
          {remarkName(remark, text)}
        </Badge>
      ))}
    </span>
  );
}
