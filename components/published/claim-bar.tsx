import type { Point } from '../../lib/contract/point.ts';
import { withClaims } from '../../lib/export/said/claim-remarks.ts';
import { type ClaimGap, firstGap } from '../../lib/link/claims.ts';
import { sourceHref } from '../../lib/link/source-href.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { remarkName } from '../../lib/text/remark-words.ts';
import { words as allWords } from '../../lib/text/words.ts';
import { RemarkBar } from '../ui/remark-bar.tsx';

/**
 * Says over a result, or over a combination, that somebody published a figure three times as large
 * or as small of the same thing, with both figures and the way to the other one (ux.md C12). Nothing
 * where nobody did. `concerns` tells which of the points the page is about; without it the first.
 */
export function ClaimBar({
  points,
  concerns = ({ id }) => id === points[0]?.id,
  locale,
}: {
  points: readonly Point[];
  concerns?: (point: Point) => boolean;
  locale: Locale;
}) {
  const text = allWords(locale);
  const gap = firstGap(points, concerns);
  const said = gap && withClaims(points, text, locale).find(({ id }) => id === gap.measured.id);
  const remark = said?.remarks.find(({ code }) => code === 'claimed_mismatch');
  if (!gap || !remark) return null;
  const own = concerns(gap.measured);
  const href = own ? claimHref(gap) : measuredHref(gap);
  return (
    <div data-claim={gap.claimed.id}>
      <RemarkBar tone="remark" verdict={remarkName(remark, text)}>
        {[versionOf(gap, points.filter(concerns)), remark.detail].join('')}{' '}
        {href === null ? null : (
          <a href={href} className="text-accent underline">
            {own ? pageWords(locale).sources.toSource : text.explore.openResult}
          </a>
        )}
      </RemarkBar>
    </div>
  );
}

function claimHref({ claimed }: ClaimGap): string | null {
  return sourceHref(claimed) ?? claimed.source?.url ?? null;
}

function measuredHref({ measured }: ClaimGap): string | null {
  return measured.resultId === null ? null : `/r/${measured.resultId}`;
}

/** Which of several measured versions it is. */
function versionOf({ measured }: ClaimGap, about: readonly Point[]): string {
  const versions = about.filter(({ tier }) => tier !== 'published');
  const { name, version } = measured.runtime;
  return versions.length > 1 && version !== null ? `${name} ${version}: ` : '';
}
