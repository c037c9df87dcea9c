import { words as allWords } from '../../lib/text/words.ts';
import { Crumbs } from '../catalogue/crumbs.tsx';
import { SectionTable } from '../catalogue/section-table.tsx';
import { Section } from '../ui/section.tsx';
import {
  countText,
  datesText,
  leftOutRows,
  reasonText,
  type Shipped,
  type SourceWording,
} from './shipped-source.ts';

const link = 'text-accent hover:underline';

/** Every source of published figures: what it is, what became of its rows and of its names. */
export function SourcesView({
  sources,
  ownLicence,
  ...wording
}: {
  sources: readonly Shipped[];
  /** Of the figures measured here; null where their owner states none. */
  ownLicence: string | null;
} & SourceWording) {
  const { words, locale } = wording;
  const sum = (of: (shipped: Shipped) => number) =>
    countText(
      sources.reduce((total, shipped) => total + of(shipped), 0),
      wording,
    );
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <Crumbs links={[]} here={words.title} text={allWords(locale)} />
      <h1 className="mt-1">{words.title}</h1>
      <p className="max-w-[900px] text-ink2">
        {words.lead(
          sum(({ source }) => source.rows),
          countText(sources.length, wording),
        )}{' '}
        {words.account(
          sum(({ account }) => account.points),
          sum(({ account }) => leftOutRows(account)),
          sum(({ account }) => account.unmapped.length),
        )}
      </p>
      <ul className="mt-3 grid max-w-[900px] list-disc gap-1 pl-4 marker:text-ink3">
        {words.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
        <li data-own-licence>{words.ownLicence(ownLicence)}</li>
      </ul>
      <p className="mt-3">
        <a href="/report-2019" className={link}>
          {words.report}
        </a>
      </p>
      <div className="mt-7 grid gap-8 [&>*]:min-w-0">
        <Section title={words.list}>
          <SourceTable sources={sources} {...wording} />
        </Section>
        <div className="grid gap-x-10 gap-y-8 xl:grid-cols-2 [&>*]:min-w-0">
          <Section title={words.leftOut}>
            <LeftOutTable sources={sources} {...wording} />
          </Section>
          <Section title={words.unmapped}>
            <p className="mb-2 text-ink2">{words.unmappedNote}</p>
            <UnmappedTable sources={sources} {...wording} />
          </Section>
        </div>
        <Section title={words.mlperf}>
          <p className="max-w-[900px] text-ink2 text-small">{words.mlperfNotice}</p>
        </Section>
      </div>
    </main>
  );
}

type TableProps = { sources: readonly Shipped[] } & SourceWording;

function SourceTable({ sources, ...wording }: TableProps) {
  const { words } = wording;
  const { columns } = words;
  return (
    <SectionTable
      columns={[
        { name: columns.source },
        { name: columns.rows, figure: true },
        { name: columns.points, figure: true, wide: true },
        { name: columns.left, figure: true, wide: true },
        { name: columns.dates, wide: true },
        { name: columns.licence, wide: true },
      ]}
      rows={sources.map((shipped) => {
        const { source, account } = shipped;
        return {
          key: source.key,
          cells: [
            <SourceName key="source" shipped={shipped} {...wording} />,
            countText(source.rows, wording),
            countText(account.points, wording),
            countText(leftOutRows(account), wording),
            <span key="dates" className="whitespace-nowrap">
              {datesText(source, wording)}
            </span>,
            source.licence,
          ],
        };
      })}
    />
  );
}

/** Its name leads to its rows; what its figures are stands below. */
function SourceName({
  shipped: { source, loadedAt },
  words,
}: { shipped: Shipped } & SourceWording) {
  return (
    <span className="block max-w-[560px]" data-source={source.key}>
      <a href={`/sources/${source.key}`} className={link}>
        {source.label}
      </a>
      <span className="block font-normal text-ink2 text-small">
        {words.notes[source.key] ?? source.note}{' '}
        <a href={source.url} rel="noreferrer" className="break-words text-accent underline">
          {new URL(source.url).host}
        </a>
        {loadedAt === null ? ` (${words.notLoaded})` : null}
      </span>
    </span>
  );
}

function LeftOutTable({ sources, ...wording }: TableProps) {
  const { words } = wording;
  return (
    <SectionTable
      columns={[
        { name: words.columns.source },
        { name: words.reason },
        { name: words.columns.rows, figure: true },
      ]}
      rows={sources.flatMap(({ source, account }) =>
        account.leftOut.map(({ reason, rows }) => ({
          key: `${source.key} ${reason}`,
          cells: [source.label, reasonText(reason, wording), countText(rows, wording)],
        })),
      )}
    />
  );
}

function UnmappedTable({ sources, ...wording }: TableProps) {
  const { words } = wording;
  return (
    <SectionTable
      columns={[
        { name: words.name },
        { name: words.noun },
        { name: words.columns.source, wide: true },
        { name: words.columns.rows, figure: true },
      ]}
      rows={sources.flatMap(({ source, account }) =>
        account.unmapped.map(({ noun, name, rows }) => ({
          key: `${source.key} ${noun} ${name}`,
          cells: [
            <a
              key="name"
              href={`/sources/${source.key}?q=${encodeURIComponent(name)}`}
              className={`${link} break-words`}
            >
              {name}
            </a>,
            words.nouns[noun],
            source.label,
            countText(rows, wording),
          ],
        })),
      )}
    />
  );
}
