import type { SubmissionPreview } from '../../../lib/contract/submission.ts';
import type { JobsWords } from '../../../lib/text/jobs-words.ts';

/** Cells named under one reason; the others are counted. */
const named = 4;

type Impossible = SubmissionPreview['impossible'];

/** What cannot be measured, one entry a reason: many cells share one. */
export function ImpossibleCells({
  cells,
  words,
}: {
  cells: Impossible;
  words: JobsWords['jobsNew'];
}) {
  if (cells.length === 0) return null;
  return (
    <div>
      <p className="text-remark">{words.impossible(cells.length)}</p>
      <ul className="mt-1.5 grid max-h-[280px] gap-2 overflow-y-auto">
        {byReason(cells).map(([reason, group]) => (
          <li key={reason} className="border-line border-l-2 pl-2.5">
            <p className="break-words">{reason}</p>
            <p className="break-words text-ink3 text-small">
              {group.slice(0, named).map(nameIn(words)).join('; ')}
              {group.length > named ? ` ${words.moreCells(group.length - named)}` : null}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function nameIn(words: JobsWords['jobsNew']) {
  return ({ cell, deviceName }: Impossible[number]) =>
    deviceName === null ? cell : words.impossibleOn(cell, deviceName);
}

/** Reasons that hold for most cells first. */
export function byReason(cells: Impossible): [string, Impossible][] {
  const groups = new Map<string, Impossible>();
  for (const cell of cells) groups.set(cell.reason, [...(groups.get(cell.reason) ?? []), cell]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}
