import type { Point } from '../../lib/contract/point.ts';
import { withClaims } from '../../lib/export/said/claim-remarks.ts';
import { claimGaps } from '../../lib/link/claims.ts';
import { sourceHref } from '../../lib/link/source-href.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { remarkName } from '../../lib/text/remark-words.ts';
import { words as allWords } from '../../lib/text/words.ts';
import { RemarkBar } from '../ui/remark-bar.tsx';

/**
 * Says over a result that somebody published a figure three times as large or as small of the same
 * thing, with both figures and its row (ux.md C12). Nothing where nobody did.
 */
export function ClaimBar({ points, locale }: { points: readonly Point[]; locale: Locale }) {
  const text = allWords(locale);
  const own = withClaims(points, text, locale)[0];
  const gap = own && claimGaps(points).get(own.id);
  const remark = own?.remarks.find(({ code }) => code === 'claimed_mismatch');
  if (!gap || !remark) return null;
  const href = sourceHref(gap.claimed) ?? gap.claimed.source?.url ?? null;
  return (
    <div data-claim={gap.claimed.id}>
      <RemarkBar tone="remark" verdict={remarkName(remark, text)}>
        {remark.detail}{' '}
        {href === null ? null : (
          <a href={href} className="text-accent underline">
            {pageWords(locale).sources.toSource}
          </a>
        )}
      </RemarkBar>
    </div>
  );
}
