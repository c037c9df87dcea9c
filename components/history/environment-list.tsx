import type { CombinationHistory } from '../../lib/contract/history.ts';
import type { CatalogueWords } from '../../lib/text/catalogue-words.ts';
import { formatMoment } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { readingName } from '../result/reading-text.ts';

/** What changed in the environment of a board from one of its results to the next, newest first. */
export function EnvironmentList({
  history,
  words,
  locale,
}: {
  history: CombinationHistory;
  words: CatalogueWords['history'];
  locale: Locale;
}) {
  const { entries, environmentChanges } = history;
  const changed = entries.flatMap((entry) => {
    const changes = environmentChanges.filter(({ resultId }) => resultId === entry.resultId);
    return changes.length === 0 ? [] : [{ entry, changes }];
  });
  if (changed.length === 0) {
    const silent = new Set(entries.map(({ board, fingerprint }) => `${board} ${fingerprint}`));
    const boards = new Set(entries.map(({ board }) => board));
    return (
      <p className="text-ink2">
        {silent.size > boards.size ? words.fingerprintOnly : words.noChanges}
      </p>
    );
  }
  return (
    <ul className="grid gap-2.5">
      {changed.reverse().map(({ entry, changes }) => (
        <li key={entry.resultId} data-changed={entry.resultId}>
          <a
            href={`/r/${entry.resultId}`}
            className="font-medium hover:text-accent hover:underline"
          >
            {entry.measuredAt === null ? words.stillOpen : formatMoment(entry.measuredAt)}
          </a>
          <span className="text-ink2">{`, ${entry.boardName ?? words.board(entry.board)}`}</span>
          <dl className="mt-0.5">
            {changes.map(({ field, from, to }) => (
              <div key={field} className="flex flex-wrap gap-x-2">
                <dt className="text-ink2">{readingName(field, locale)}</dt>
                <dd className="min-w-0 break-words">
                  {words.fromTo(from ?? words.absent, to ?? words.absent)}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
