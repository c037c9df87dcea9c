import { formatLatency, formatShare } from '../../lib/chart/format.ts';
import type { Point } from '../../lib/contract/point.ts';
import type { CatalogueWords } from '../../lib/text/catalogue-words.ts';
import { evidenceWords, outcomeWords } from '../../lib/text/evidence-words.ts';
import { formatDay } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { Words } from '../../lib/text/words.ts';
import { ratioAgainst } from '../catalogue/ratio-words.ts';
import { evidenceHref } from '../point-table/identity-link.tsx';
import { Badge } from '../ui/badge.tsx';

/** The current point of each runtime version, with how it stands to the version before it. */
export function VersionPoints({
  points,
  words,
  text,
  locale,
}: {
  /** Newest version first. */
  points: readonly Point[];
  words: CatalogueWords;
  text: Words;
  locale: Locale;
}) {
  const { columns } = words.history;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse [&_td]:whitespace-nowrap [&_th]:whitespace-nowrap">
        <thead className="text-left text-ink2 text-small">
          <tr className="border-line border-b [&>th]:py-1.5 [&>th]:pr-4 [&>th]:font-medium">
            <th scope="col">{columns.version}</th>
            <th scope="col" className="text-right">
              {columns.p50}
            </th>
            <th scope="col">{words.history.against}</th>
            <th scope="col" className="text-right">
              {columns.accuracy}
            </th>
            <th scope="col">{columns.measured}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point, i) => (
            <tr
              key={point.id}
              data-point-id={point.id}
              className="h-[31px] border-line border-b [&>*]:py-1 [&>*]:pr-4"
            >
              <th scope="row" className="text-left font-medium">
                <Evidence point={point} name={point.runtime.version ?? text.domain.notStated} />
              </th>
              <td className="text-right font-semibold">
                {p50Of(point) === null ? (
                  <Badge tone="neutral">{outcomeWords(point, text)}</Badge>
                ) : (
                  formatLatency(p50Of(point) ?? 0, 'auto', locale).text
                )}
              </td>
              <td>{againstText(point, points[i + 1], words, locale)}</td>
              <td className="text-right">
                {point.accuracy[0] ? (
                  formatShare(point.accuracy[0].value, locale)
                ) : (
                  <span className="text-ink3" title={point.noAccuracyReason ?? undefined}>
                    {text.domain.none}
                  </span>
                )}
              </td>
              <td className="text-ink2">
                {point.measuredAt === null
                  ? evidenceWords(point, text)
                  : formatDay(point.measuredAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Evidence({ point, name }: { point: Point; name: string }) {
  const href = evidenceHref(point);
  if (href === null) return name;
  return (
    <a href={href} rel="noreferrer" className="hover:text-accent hover:underline">
      {name}
    </a>
  );
}

function againstText(
  point: Point,
  before: Point | undefined,
  { catalogue, history }: CatalogueWords,
  locale: Locale,
): string {
  const [own, base] = [p50Of(point), before ? p50Of(before) : null];
  if (!before) return history.first;
  if (own === null || base === null) return history.absent;
  return ratioAgainst(base / own, before.runtime.version ?? '', catalogue.ratio, locale);
}

/** What a valid point states; nothing of what a failed or rejected one may still hold. */
function p50Of({ outcome, validity, latency: { p50Ms } }: Point): number | null {
  return outcome === 'ok' && validity !== 'rejected' && p50Ms !== null && p50Ms > 0 ? p50Ms : null;
}
