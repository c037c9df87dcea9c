import Link from 'next/link';
import { compareViewHref, withoutPoint } from '../../lib/link/compare-view.ts';
import { catalogueHref } from '../catalogue/catalogue-href.ts';
import { slotNames } from './heading.ts';
import type { Compared, Drawing, Slot } from './slot.ts';
import { subjectOf } from './slot.ts';

const act =
  'inline-flex min-h-6 items-center text-small text-accent hover:underline pointer-coarse:min-h-10 print:hidden';

/** The letter of a place, what stands there, and whether it is the baseline. */
export function SlotLabel({
  slot,
  compared: { base, view },
  drawing,
}: {
  slot: Slot;
  compared: Compared;
  drawing: Drawing;
}) {
  const { compare } = drawing.words;
  const [where, what] = slotNames(slot, drawing);
  const point = subjectOf(slot);
  const href =
    point === null
      ? null
      : point.resultId !== null
        ? `/r/${point.resultId}`
        : catalogueHref('model', point.model.slug, view.ds);
  return (
    <div className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-1 py-2 pr-3 text-body">
      <span className="font-semibold">{slot.letter}</span>
      <div className="min-w-0">
        {href === null ? (
          <span className="break-all font-mono text-small">{where}</span>
        ) : (
          <a href={href} className="break-words font-semibold hover:underline">
            {where}
          </a>
        )}
        {what === '' ? null : <p className="break-words text-ink2 text-small">{what}</p>}
        <p className="flex flex-wrap items-center gap-x-3">
          {slot.id === base.id ? (
            <span className="inline-flex min-h-6 items-center rounded-badge bg-wash px-1.5 font-semibold text-accent text-small">
              {compare.baseline}
            </span>
          ) : (
            <Link
              href={compareViewHref(view, { base: slot.id })}
              scroll={false}
              prefetch={false}
              aria-label={compare.makeBaselineOf(slot.letter)}
              className={act}
            >
              {compare.makeBaseline}
            </Link>
          )}
          <Link
            href={compareViewHref(withoutPoint(view, slot.id))}
            scroll={false}
            prefetch={false}
            aria-label={compare.removeOf(slot.letter)}
            className={act}
          >
            {compare.remove}
          </Link>
        </p>
      </div>
    </div>
  );
}
