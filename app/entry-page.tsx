import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { chosenCohort, entryCohorts } from '../components/catalogue/entry-cohorts.ts';
import { entrySentence } from '../components/catalogue/entry-header.tsx';
import { EntryView } from '../components/catalogue/entry-view.tsx';
import type { CatalogueNoun } from '../lib/contract/catalogue.ts';
import { parseView } from '../lib/link/parse-view.ts';
import { viewQuery } from '../lib/link/view-query.ts';
import { requireReader } from '../lib/server/auth/require-owner.ts';
import { catalogueEntry } from '../lib/server/catalogue/catalogue-entry.ts';
import { catalogueWords } from '../lib/text/catalogue-words.ts';
import { MissingPage } from './missing-page.tsx';
import { ogMetadata, ogPath } from './og-metadata.ts';
import { readerLocale } from './reader.ts';

type SearchParams = Record<string, string | string[] | undefined>;

const readEntry = cache((noun: CatalogueNoun, slug: string, base: string | null) =>
  catalogueEntry({ noun, slug: decoded(slug), base }),
);

/** Title and description of an entry's page. */
export async function entryMetadata(
  noun: CatalogueNoun,
  slug: string,
  search: SearchParams,
): Promise<Metadata> {
  const locale = await readerLocale();
  const { catalogue } = catalogueWords(locale);
  const entry = await readEntry(noun, slug, baseOf(search));
  if (!entry) return { title: catalogue.notFound[noun].title };
  const description = entrySentence(entry, catalogue, locale);
  const title = `${entry.name} · ${catalogue.kinds[noun]}`;
  const { view } = parseView(search);
  const group = chosenCohort(entryCohorts(entry.points), view.co);
  if (!group) return { title, description };
  // Its preview is Explore's of its rows.
  const rows = { ...view, co: group.cohort.id, [facets[noun]]: [entry.slug] };
  const imagePath = ogPath({ query: viewQuery(rows) }, locale);
  const alt = `${title}. ${description}`;
  return { title, description, ...ogMetadata({ title, description, alt, imagePath, locale }) };
}

/** The facet that holds the rows of an entry. */
const facets = { device: 'dev', model: 'model', framework: 'fw' } as const;

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
  const { base: _, ...rest } = search;
  const { view, ignored } = parseView(noun === 'framework' ? rest : search);
  const entry = await readEntry(noun, slug, baseOf(search));
  if (!entry) notFound();
  return (
    <EntryView
      entry={entry}
      view={view}
      base={noun === 'framework' ? baseOf(search) : null}
      unread={ignored.map(({ key }) => key)}
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
