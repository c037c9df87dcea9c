import { formatLatency } from '../../../lib/chart/format.ts';
import type { Point } from '../../../lib/contract/point.ts';
import type { Fits } from '../../../lib/link/fits.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import type { Words } from '../../../lib/text/words.ts';
import type { Misses } from '../use-misses.ts';

/** How many of the front a sentence names. */
const most = 3;

/** What the reader's limits leave: "12 keep every limit; 3 of them are on the front: …". */
export function fitsWords(fits: Fits, { explore }: Words): string {
  const { controls } = explore;
  const named = fits.onFront.slice(0, most).map((point) => nameOf(point, controls));
  const names = controls.andMore(
    named.join(explore.between),
    Math.max(fits.onFront.length - most, 0),
  );
  return [
    controls.kept(fits.kept.length, fits.onFront.length, names),
    fits.broken > 0 ? controls.broken(fits.broken) : null,
    fits.unknown > 0 ? controls.unknown(fits.unknown) : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

/** How the rows keep a deadline, as far as their samples were counted. */
export function missesWords(
  misses: Pick<Misses, 'rows' | 'state'>,
  rows: readonly Point[],
  deadlineMs: number,
  { explore }: Words,
  locale: Locale,
): string {
  const { controls } = explore;
  const deadline = formatLatency(deadlineMs, 'auto', locale).text;
  if (misses.state === 'failed') return controls.deadlineFailed;
  if (misses.state === 'asking') return controls.counting(deadline);
  const counted = rows.flatMap(({ resultId }) =>
    resultId === null ? [] : (misses.rows.get(resultId) ?? []),
  );
  const keeping = counted.filter(({ missed }) => missed === 0).length;
  return controls.missing(keeping, counted.length, deadline);
}

function nameOf({ model, device }: Point, controls: Words['explore']['controls']): string {
  return controls.onDevice(model.name, device.name);
}
