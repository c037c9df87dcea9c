import { formatLatency } from '../../chart/format.ts';
import type { Point } from '../../contract/point.ts';
import { type ClaimGap, claimGaps } from '../../link/claims.ts';
import type { Locale } from '../../text/locale.ts';
import type { Words } from '../../text/words.ts';

const code = 'claimed_mismatch';

/**
 * The points with a remark on those that differ by a factor of three from what somebody published
 * of the same thing, with both figures and the source (ux.md C12). The list itself when none does.
 */
export function withClaims(
  points: readonly Point[],
  text: Words,
  locale: Locale,
): readonly Point[] {
  const gaps = claimGaps(points);
  if (gaps.size === 0) return points;
  return points.map((point) => {
    const gap = gaps.get(point.id);
    if (!gap) return point;
    const others = point.remarks.filter((remark) => remark.code !== code);
    return { ...point, remarks: [...others, { code, detail: claimWords(gap, text, locale) }] };
  });
}

function claimWords(gap: ClaimGap, { explore, domain }: Words, locale: Locale): string {
  const claimed = formatLatency(gap.claimedMs, 'auto', locale).text;
  const statistic =
    gap.statistic === 'unstated'
      ? claimed
      : explore.statesOnly(domain.statistics[gap.statistic] ?? gap.statistic, claimed);
  return explore.controls.claim(
    formatLatency(gap.measuredMs, 'auto', locale).text,
    statistic,
    gap.claimed.source?.label ?? explore.controls.somebody,
  );
}
