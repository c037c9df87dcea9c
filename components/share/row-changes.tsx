import type { Point } from '../../lib/contract/point.ts';
import { formatDay } from '../../lib/text/figures.ts';
import type { ShareWords } from '../../lib/text/share-words.ts';

/** A row of a frozen link that counts no more. */
export interface RowChange {
  id: string;
  why: 'retracted' | 'superseded' | 'removed';
  since: string;
  /** Of a retraction. */
  reason: string | null;
}

/** The rows that count no more, each with why and since when, and the way to its result. */
export function RowChanges({
  changes,
  points,
  words,
}: {
  changes: readonly RowChange[];
  points: readonly Point[];
  words: ShareWords;
}) {
  const byId = new Map(points.map((point) => [point.id, point]));
  return (
    <details>
      <summary className="w-fit cursor-pointer text-accent hover:underline">
        {words.page.which}
      </summary>
      <ul className="mt-1 grid gap-1">
        {changes.map((change) => (
          <li key={change.id} data-changed={change.why}>
            <ChangedRow change={change} point={byId.get(change.id) ?? null} words={words} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function ChangedRow({
  change,
  point,
  words: { page },
}: {
  change: RowChange;
  point: Point | null;
  words: ShareWords;
}) {
  const said = page.why[change.why](formatDay(change.since));
  const why = change.reason === null ? said : page.because(said, change.reason);
  return (
    <>
      {point?.resultId ? (
        <a href={`/r/${point.resultId}`} className="text-accent hover:underline">
          {nameOf(point)}
        </a>
      ) : (
        nameOf(point)
      )}
      {': '}
      {why}
    </>
  );
}

function nameOf(point: Point | null): string {
  if (point === null) return '-';
  const { device, model, runtime, precision } = point;
  return [device.name, model.name, runtime.name, precision].filter(Boolean).join(' · ');
}
