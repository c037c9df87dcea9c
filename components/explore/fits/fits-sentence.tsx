import type { Point } from '../../../lib/contract/point.ts';
import type { Fits } from '../../../lib/link/fits.ts';
import { useLocale, useWords } from '../../shell/words-provider.tsx';
import type { Misses } from '../use-misses.ts';
import { fitsWords, missesWords } from './fits-words.ts';

/** What the limits and the deadline leave, in words; spoken when they change. */
export function FitsSentence({
  fits,
  misses,
  deadlineMs,
  rows,
}: {
  fits: Fits | null;
  misses: Misses;
  deadlineMs: number | null;
  rows: readonly Point[];
}) {
  const text = useWords();
  const locale = useLocale();
  const said = [
    fits === null ? null : fitsWords(fits, text),
    deadlineMs === null ? null : missesWords(misses, rows, deadlineMs, text, locale),
  ].filter((sentence) => sentence !== null);
  return (
    <p className="text-ink">
      <span role="status" data-fits="">
        {said.join(' ')}
      </span>{' '}
      {deadlineMs !== null && misses.state === 'failed' ? (
        <button type="button" onClick={misses.retry} className="text-accent underline">
          {text.shell.retry}
        </button>
      ) : null}
    </p>
  );
}
