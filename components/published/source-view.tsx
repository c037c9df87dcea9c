import type { Point } from '../../lib/contract/point.ts';
import type { PublishedRow } from '../../lib/contract/published.ts';
import { words as allWords } from '../../lib/text/words.ts';
import { Crumbs } from '../catalogue/crumbs.tsx';
import { buttonClass } from '../ui/button.tsx';
import { FieldList } from '../ui/field-list.tsx';
import { Section } from '../ui/section.tsx';
import { rowFields } from './row-fields.ts';
import { RowTable, type StatedRow } from './row-table.tsx';
import { countText, datesText, type Shipped, type SourceWording } from './shipped-source.ts';

/** One page of a source's rows, as they are asked for. */
export interface StatedRows {
  find: string;
  matches: number;
  page: number;
  pages: number;
  rows: readonly StatedRow[];
  stated: ReadonlySet<keyof PublishedRow>;
}

/** One source: what its figures are, and its rows as it states them, to be searched. */
export function SourceView({
  shipped,
  found,
  points,
  ...wording
}: {
  shipped: Shipped;
  found: StatedRows;
  /** Points of the rows shown, by id. */
  points: ReadonlyMap<string, Point>;
} & SourceWording) {
  const { words, locale } = wording;
  const { source } = shipped;
  const silent = rowFields.filter((field) => !found.stated.has(field));
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <Crumbs
        links={[{ name: words.title, href: '/sources' }]}
        here={source.label}
        text={allWords(locale)}
      />
      <h1 className="mt-1">{source.label}</h1>
      <p className="max-w-[900px] text-ink2">{words.notes[source.key] ?? source.note}</p>
      <p className="mt-1">
        <a href={source.url} rel="noreferrer" className="break-words text-accent underline">
          {source.url}
        </a>
      </p>
      <div className="mt-5 max-w-[560px]">
        <Section title={words.facts}>
          <FieldList fields={factsOf(shipped, wording)} />
        </Section>
      </div>
      <div className="mt-8">
        <Section title={words.rows}>
          <Search source={source.key} found={found} total={source.rows} {...wording} />
          {found.rows.length === 0 ? (
            <p>{words.noMatch}</p>
          ) : (
            <RowTable rows={found.rows} stated={found.stated} points={points} {...wording} />
          )}
          <Pages source={source.key} found={found} {...wording} />
          {silent.length > 0 ? (
            <p className="mt-3 max-w-[900px] text-ink2 text-small">
              {words.unstated(silent.map((field) => words.row[field]).join(words.comma))}
            </p>
          ) : null}
        </Section>
      </div>
    </main>
  );
}

function factsOf({ source, account, loadedAt }: Shipped, wording: SourceWording) {
  const { words } = wording;
  const { fact } = words;
  const named = ({ stated, mapped }: { stated: number; mapped: number }) =>
    words.named(countText(stated, wording), countText(mapped, wording));
  return [
    { name: fact.rows, value: countText(source.rows, wording) },
    { name: fact.points, value: countText(account.points, wording) },
    { name: fact.devices, value: named(account.names.devices) },
    { name: fact.models, value: named(account.names.models) },
    { name: fact.runtimes, value: named(account.names.runtimes) },
    { name: fact.dates, value: datesText(source, wording) },
    { name: fact.licence, value: source.licence },
    { name: fact.loaded, value: loadedAt === null ? words.notLoaded : loadedAt.slice(0, 10) },
  ];
}

type PartProps = { source: string; found: StatedRows } & SourceWording;

/** A form that works without scripts. */
function Search({ source, found, total, ...wording }: PartProps & { total: number }) {
  const { words } = wording;
  const matches = words.matches(countText(found.matches, wording), countText(total, wording));
  return (
    <form action={`/sources/${source}`} className="mb-3 flex flex-wrap items-end gap-2">
      <label className="grid gap-1 text-ink2 text-small print:hidden">
        {words.find}
        <input
          type="search"
          name="q"
          defaultValue={found.find}
          maxLength={100}
          className="h-[30px] w-[260px] max-w-full rounded-ctl border border-ctl bg-surface px-2.5 text-body text-ink pointer-coarse:h-10"
        />
      </label>
      <button type="submit" className={buttonClass('plain')}>
        {words.findButton}
      </button>
      {found.find === '' ? null : (
        <a href={`/sources/${source}`} className={buttonClass('plain')}>
          {words.all}
        </a>
      )}
      <p className="pb-1.5 text-ink2" data-matches={found.matches}>
        {matches} {found.find === '' ? null : words.found(found.find)}
      </p>
    </form>
  );
}

function Pages({ source, found: { find, page, pages }, words }: PartProps) {
  if (pages === 1) return null;
  const href = (to: number) => {
    const query = new URLSearchParams({
      ...(find && { q: find }),
      ...(to > 1 && { page: `${to}` }),
    });
    return `/sources/${source}${query.size > 0 ? `?${query}` : ''}`;
  };
  return (
    <nav aria-label={words.page(page, pages)} className="mt-3 flex items-center gap-3 print:hidden">
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev" className={buttonClass('plain')}>
          {words.previous}
        </a>
      ) : null}
      <span className="text-ink2">{words.page(page, pages)}</span>
      {page < pages ? (
        <a href={href(page + 1)} rel="next" className={buttonClass('plain')}>
          {words.next}
        </a>
      ) : null}
    </nav>
  );
}
