import { formatLatency } from '../../lib/chart/format.ts';
import type { Point } from '../../lib/contract/point.ts';
import { type IdentityPart, identityPart, identityParts } from '../../lib/link/identity.ts';
import { latencyBy } from '../../lib/link/latency-of.ts';
import { formatDay } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { words as allWords, type Words } from '../../lib/text/words.ts';

/** The result that is chosen already. */
export interface Chosen {
  resultId: string;
  task: string;
  name: string;
  parts: Record<IdentityPart, string | null>;
}

/** One result that may be chosen, with how it differs from the one already chosen. */
interface Candidate {
  point: Point;
  resultId: string;
  differing: string[];
}

/** The most candidates that are listed: those that differ least come first. */
const most = 60;

/**
 * Step of a comparison: the first result, or the second beside `first`. Those that differ in the
 * fewest parts come first, because such a comparison says most.
 */
export function ChooseOther({
  first,
  points,
  locale,
}: {
  first: Chosen | null;
  points: readonly Point[];
  locale: Locale;
}) {
  const { comparison } = pageWords(locale);
  const text = allWords(locale);
  const found = candidates(points, first, text);
  const hrefOf = (id: string) =>
    first === null ? `/compare?a=${id}` : `/compare?a=${first.resultId}&b=${id}`;
  if (found.length === 0) return <p className="mt-4 text-ink2">{comparison.choose.none}</p>;
  return (
    <ul className="mt-3 max-w-[900px] border-ctl border-t">
      {found.slice(0, most).map(({ point, resultId, differing }) => (
        <li key={resultId} className="border-line border-b">
          <a
            href={hrefOf(resultId)}
            className="group flex flex-wrap items-baseline justify-between gap-x-4 py-2 hover:bg-sunken"
          >
            <span className="min-w-0">
              <span className="font-medium text-accent group-hover:underline">
                {identityText(point, text)}
              </span>
              {first === null ? null : (
                <span className="block text-ink2 text-small">
                  {differing.length === 0
                    ? comparison.choose.same
                    : comparison.choose.differs(differing.join(', '))}
                </span>
              )}
            </span>
            <span className="text-ink2">
              {figureText(point, locale)}
              {point.measuredAt ? ` · ${formatDay(point.measuredAt)}` : null}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** "Device · model · runtime · precision · 1 thread": a point as a list names it. */
export function identityText(point: Point, { domain }: Words): string {
  return identityParts
    .map((part) => identityPart(point, part, domain.threads))
    .filter((part) => part !== null)
    .join(' · ');
}

function candidates(
  points: readonly Point[],
  first: Chosen | null,
  { domain }: Words,
): Candidate[] {
  const seen = new Set<string>(first === null ? [] : [first.resultId]);
  const found: Candidate[] = [];
  for (const point of points) {
    const { resultId } = point;
    const usable = point.outcome === 'ok' && latencyBy(point, 'p50', 'infer') !== null;
    if (resultId === null || seen.has(resultId) || !usable) continue;
    if (first !== null && first.task !== point.task) continue;
    seen.add(resultId);
    const differing =
      first === null
        ? []
        : identityParts.flatMap((part) => {
            const text = identityPart(point, part, domain.threads);
            return text === first.parts[part] ? [] : (text ?? domain.notStated);
          });
    found.push({ point, resultId, differing });
  }
  return found.sort((a, b) => a.differing.length - b.differing.length);
}

function figureText(point: Point, locale: Locale): string {
  const ms = latencyBy(point, 'p50', 'infer');
  return ms === null ? '' : `p50 ${formatLatency(ms, 'auto', locale).text}`;
}
