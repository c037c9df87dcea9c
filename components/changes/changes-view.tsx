import type { ChangeList } from '../../lib/contract/change.ts';
import { changesWords } from '../../lib/text/changes-words.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { buttonClass } from '../ui/button.tsx';
import { ChangesFilter } from './changes-filter.tsx';
import { type AskedChanges, changesHref } from './changes-href.ts';
import { VersionChanges } from './version-changes.tsx';

/** What changed in the figures that anyone sees, by data version, newest first. */
export function ChangesView({
  list: { versions, next },
  query,
  locale,
}: {
  list: ChangeList;
  query: AskedChanges;
  locale: Locale;
}) {
  const words = changesWords(locale);
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <div className="max-w-[1032px]">
        <h1>{words.title}</h1>
        <p className="max-w-[760px] text-ink2">{words.lead}</p>
        <div className="mt-4 mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <ChangesFilter query={query} words={words} />
          <p className="flex gap-4 text-small print:hidden">
            <a href="/changes.atom" className="text-accent underline">
              {words.feed}
            </a>
            <a href={`/api/v1${changesHref(query)}`} className="text-accent underline">
              {words.api}
            </a>
          </p>
        </div>
        {query.since === null ? null : (
          <p className="mb-4">
            {words.since(formatCount(query.since, locale))}{' '}
            <a href={changesHref({ ...query, since: null })} className="text-accent underline">
              {words.sinceAll}
            </a>
          </p>
        )}
        {versions.length === 0 ? <p className="text-ink2">{nothing(query, words)}</p> : null}
        <ol className="grid gap-5">
          {versions.map((version) => (
            <li key={version.ds}>
              <VersionChanges version={version} words={words} locale={locale} />
            </li>
          ))}
        </ol>
        <nav aria-label={words.title} className="mt-6 flex flex-wrap gap-2 print:hidden">
          {query.before === null ? null : (
            <a href={changesHref({ ...query, before: null })} className={buttonClass('plain')}>
              {words.newest}
            </a>
          )}
          {next === null ? null : (
            <a href={changesHref({ ...query, before: next })} className={buttonClass('plain')}>
              {words.older}
            </a>
          )}
        </nav>
      </div>
    </main>
  );
}

function nothing(query: AskedChanges, words: ReturnType<typeof changesWords>): string {
  if (query.since !== null || query.before !== null) return words.noneSince;
  return query.kind === null ? words.none : words.noneOfKind;
}
