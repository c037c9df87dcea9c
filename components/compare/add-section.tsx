import Form from 'next/form';
import Link from 'next/link';
import { formatLatency } from '../../lib/chart/format.ts';
import type { Point } from '../../lib/contract/point.ts';
import type { FoundPoints } from '../../lib/contract/point-slots.ts';
import { type CompareView, compareQuery, compareViewHref } from '../../lib/link/compare-view.ts';
import { anyLatency } from '../../lib/link/latency-of.ts';
import { basketLimit } from '../../lib/link/view.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { Badge } from '../ui/badge.tsx';
import { buttonClass } from '../ui/button.tsx';
import { slotNames } from './heading.ts';
import type { Drawing } from './slot.ts';

/** A search over everything that has a figure, each hit an address that adds it. */
export function AddSection({
  view,
  found,
  drawing,
}: {
  view: CompareView;
  found: FoundPoints | null;
  drawing: Drawing;
}) {
  const { add } = drawing.words.compare;
  if (view.c.length >= basketLimit) return <p className="text-ink2">{add.full}</p>;
  // A form's own address replaces the query of its action: what the view holds goes in as fields.
  const kept = [...new URLSearchParams(compareQuery({ ...view, find: null }))];
  return (
    <>
      <Form
        action="/compare"
        scroll={false}
        className="flex flex-wrap items-end gap-2 print:hidden"
      >
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="min-w-0 flex-1 basis-64">
          <span className="mb-1 block text-ink2 text-small">{add.field}</span>
          <input
            type="search"
            name="find"
            defaultValue={view.find ?? ''}
            maxLength={100}
            className="block h-[30px] w-full rounded-ctl border border-ctl bg-surface px-2.5 pointer-coarse:h-10"
          />
        </label>
        <button type="submit" className={buttonClass('plain')}>
          {add.search}
        </button>
      </Form>
      <p className="mt-1 text-ink3 text-small">{add.hint}</p>
      {found ? <FoundList view={view} found={found} drawing={drawing} /> : null}
    </>
  );
}

function FoundList({
  view,
  found,
  drawing,
}: {
  view: CompareView;
  found: FoundPoints;
  drawing: Drawing;
}) {
  const { add } = drawing.words.compare;
  const count = (value: number) => formatCount(value, drawing.locale);
  if (found.points.length === 0) return <p className="mt-3 text-ink2">{add.nothing}</p>;
  return (
    <>
      <p className="mt-3 text-ink2 text-small">
        {add.found(count(found.points.length), count(found.total))}
      </p>
      <ul className="mt-1 border-ctl border-t" data-list="found">
        {found.points.map((point) => (
          <li key={point.id} className="border-line border-b">
            <FoundRow point={point} view={view} drawing={drawing} />
          </li>
        ))}
      </ul>
    </>
  );
}

function FoundRow({ point, view, drawing }: { point: Point; view: CompareView; drawing: Drawing }) {
  const { words, text, locale } = drawing;
  const [where, what] = slotNames(
    { letter: '', id: point.id, point, gone: null, result: null, distribution: null },
    drawing,
  );
  const stated = anyLatency(point, 'infer') ?? anyLatency(point, 'total');
  const figure = stated
    ? `${text.domain.statistics[stated.statistic] ?? stated.statistic} ${formatLatency(stated.ms, 'auto', locale).text}`
    : text.domain.none;
  const inner = (
    <>
      <span className="min-w-0 break-words">
        <span className="font-medium">{where}</span> <span className="text-ink2">{what}</span>
      </span>
      <span className="flex items-center gap-2 text-ink2">
        {figure}
        {point.tier === 'measured' ? null : (
          <Badge tone="neutral">{text.domain.tiers[point.tier]}</Badge>
        )}
        {view.c.includes(point.id) ? <Badge tone="neutral">{words.compare.add.here}</Badge> : null}
      </span>
    </>
  );
  const row = 'flex flex-wrap items-baseline justify-between gap-x-4 py-1.5';
  if (view.c.includes(point.id)) return <span className={row}>{inner}</span>;
  return (
    <Link
      href={compareViewHref(view, { c: [...view.c, point.id] })}
      scroll={false}
      prefetch={false}
      data-add={point.id}
      className={`${row} hover:bg-sunken`}
    >
      {inner}
    </Link>
  );
}
