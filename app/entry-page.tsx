import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { entryFacets } from '../components/catalogue/catalogue-href.ts';
import { chosenCohort, entryCohorts } from '../components/catalogue/entry-cohorts.ts';
import { entrySentence } from '../components/catalogue/entry-header.tsx';
import { EntryView } from '../components/catalogue/entry-view.tsx';
import type { CatalogueEntry, CatalogueNoun } from '../lib/contract/catalogue.ts';
import { parseView } from '../lib/link/parse-view.ts';
import type { View } from '../lib/link/view.ts';
import { viewQuery } from '../lib/link/view-query.ts';
import { requireReader } from '../lib/server/auth/require-owner.ts';
import { catalogueEntry } from '../lib/server/catalogue/catalogue-entry.ts';
import { catalogueWords } from '../lib/text/catalogue-words.ts';
import { atVersion } from './at-version.ts';
import { MissingPage } from './missing-page.tsx';
import { ogMetadata, ogPath } from './og-metadata.ts';
import { readerLocale } from './reader.ts';

type SearchParams = Record<string, string | string[] | undefined>;

const readEntry = cache(
  (noun: CatalogueNoun, slug: string, base: string | null, ds: number | null) =>
    atVersion(ds, (at) => catalogueEntry({ noun, slug: decoded(slug), base, ds: at })),
);

/** Title and description of an entry's page. */
export async function entryMetadata(
  noun: CatalogueNoun,
  slug: string,
  search: SearchParams,
): Promise<Metadata> {
  const locale = await readerLocale();
  const { catalogue } = catalogueWords(locale);
  const { entry, view } = await askedEntry(noun, slug, search);
  if (!entry) return { title: catalogue.notFound[noun].title };
  const description = entrySentence(entry, catalogue, locale);
  const title = `${entry.name} · ${catalogue.kinds[noun]}`;
  const group = chosenCohort(entryCohorts(entry.points), view.co);
  if (!group) return { title, description };
  // Its preview is Explore's of its rows.
  const rows = { ...view, co: group.cohort.id, [entryFacets[noun]]: [entry.slug] };
  const imagePath = ogPath({ query: viewQuery(rows) }, locale);
  const alt = `${title}. ${description}`;
  return { title, description, ...ogMetadata({ title, description, alt, imagePath, locale }) };
}

/** The page of a device class, a model or a framework; `?base=` is what a framework is held against. */
export async function EntryPage({
  noun,
  slug,
  search,
}: {
  noun: CatalogueNoun;
  slug: string;
  search: SearchParams;
}) {
  const { entry, view, unread } = await askedEntry(noun, slug, search);
  if (!entry) notFound();
  return (
    <EntryView
      entry={entry}
      view={view}
      base={noun === 'framework' ? baseOf(search) : null}
      unread={unread}
      owner={(await requireReader(await headers())) === 'owner'}
      locale={await readerLocale()}
    />
  );
}

/** Nothing of this name is known. */
export async function MissingEntry({ noun }: { noun: CatalogueNoun }) {
  const { title, body } = catalogueWords(await readerLocale()).catalogue.notFound[noun];
  return <MissingPage title={title} body={body} />;
}

/** Title of the page for an entry that is not there. */
export async function missingEntryMetadata(noun: CatalogueNoun): Promise<Metadata> {
  const { title } = catalogueWords(await readerLocale()).catalogue.notFound[noun];
  return { title };
}

/** What an address asks for, and the keys of it that the page left out. */
async function askedEntry(
  noun: CatalogueNoun,
  slug: string,
  search: SearchParams,
): Promise<{ entry: CatalogueEntry | null; view: View; unread: string[] }> {
  const { base: _, ...rest } = search;
  const { view, ignored } = parseView(noun === 'framework' ? rest : search);
  const { found, unknownDs } = await readEntry(noun, slug, baseOf(search), view.ds);
  const unread = ignored.map(({ key }) => key);
  if (unknownDs) unread.push('ds');
  // Device by model is a picture of many of them: here one of the two is the page itself.
  const matrix = view.view === 'matrix';
  if (matrix) unread.push('view');
  return {
    entry: found,
    view: {
      ...view,
      ds: unknownDs ? null : view.ds,
      view: matrix ? 'front' : view.view,
    },
    unread,
  };
}

function baseOf({ base }: SearchParams): string | null {
  return typeof base === 'string' ? base : null;
}

/** A slug may hold a colon, which some browsers escape; what is no escape stands as it is. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
