import type { Change, ChangeList } from '../../lib/contract/change.ts';
import type { ChangesWords } from '../../lib/text/changes-words.ts';
import { formatCount, formatMoment } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { Badge } from '../ui/badge.tsx';

interface Props {
  words: ChangesWords;
  locale: Locale;
}

const link = 'text-accent underline';

/** One data version: when it was made, how views were drawn as of it, and what it changed. */
export function VersionChanges({
  version: { ds, at, changes },
  words,
  locale,
}: Props & { version: ChangeList['versions'][number] }) {
  const name = words.version(formatCount(ds, locale));
  return (
    <section aria-label={name} data-ds={ds}>
      <div className="flex flex-wrap items-baseline gap-x-3 border-ctl border-b pb-1">
        <h2>{name}</h2>
        <p className="text-ink2 text-small">
          <time dateTime={at}>{formatMoment(at)}</time>
        </p>
        <a href={`/?ds=${ds}`} className="text-accent text-small hover:underline md:ml-auto">
          {words.view}
        </a>
      </div>
      <ul>
        {changes.map((change) => (
          <li
            key={`${change.kind} ${change.pointId} ${change.formerId} ${change.sourceKey}`}
            className="grid gap-x-3 border-line border-b py-1.5 md:grid-cols-[150px_minmax(0,1fr)]"
            data-change={change.kind}
          >
            <span>
              <Badge tone={change.kind === 'retracted' ? 'failed' : 'neutral'}>
                {words.kinds[change.kind]}
              </Badge>
            </span>
            <ChangeLine change={change} words={words} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChangeLine({ change, words, locale }: Props & { change: Change }) {
  const { what, formerId, resultId, sourceKey, reason, points } = change;
  const rows = words.rows(points, formatCount(points, locale));
  const pair = formerId !== null && resultId !== null && formerId !== resultId;
  return (
    <div className="min-w-0 break-words">
      <p>
        {sourceKey === null ? (
          (what ?? `${words.own}: ${words.more(formatCount(points, locale))}`)
        ) : (
          <>
            {sourceKey.startsWith('import:') ? (
              what
            ) : (
              <a href={`/sources/${encodeURIComponent(sourceKey)}`} className={link}>
                {what}
              </a>
            )}
            {`: ${rows}`}
          </>
        )}
      </p>
      {reason === null ? null : <p className="text-ink2">{words.reason(reason)}</p>}
      {formerId === null && resultId === null ? null : (
        <p className="flex flex-wrap gap-x-4 text-small">
          {pair || change.kind === 'retracted' ? (
            <ResultLink id={formerId} name={pair ? words.former : null} words={words} />
          ) : null}
          <ResultLink id={resultId} name={pair ? words.current : null} words={words} />
        </p>
      )}
    </div>
  );
}

function ResultLink({
  id,
  name,
  words,
}: {
  id: string | null;
  name: string | null;
  words: ChangesWords;
}) {
  if (id === null) return null;
  return (
    <a href={`/r/${id}`} className={link}>
      {[name, words.result(id.slice(0, 13))].filter((part) => part !== null).join(': ')}
    </a>
  );
}
