import { formatAgo } from '../../lib/text/elapsed.ts';
import { formatMoment } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';

/** How long ago something was, with the moment itself on it. `now` is when the page was drawn. */
export function When({ at, now, locale }: { at: string; now: string; locale: Locale }) {
  return (
    <time dateTime={at} title={formatMoment(at)} className="whitespace-nowrap">
      {formatAgo(at, now, locale)}
    </time>
  );
}
