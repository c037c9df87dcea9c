import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { entrySentence } from '../components/catalogue/entry-header.tsx';
import { EntryView } from '../components/catalogue/entry-view.tsx';
import type { CatalogueNoun } from '../lib/contract/catalogue.ts';
import { parseView } from '../lib/link/parse-view.ts';
import { requireReader } from '../lib/server/auth/require-owner.ts';
import { catalogueEntry } from '../lib/server/catalogue/catalogue-entry.ts';
import { catalogueWords } from '../lib/text/catalogue-words.ts';
import { MissingPage } from './missing-page.tsx';
import { readerLocale } from './reader.ts';

type SearchParams = Record<string, string | string[] | undefined>;

const readEntry = cache((noun: CatalogueNoun, slug: string, base: string | null) =>
  catalogueEntry({ noun, slug: decoded(slug), base }),
);

/** Title and description of an entry's page. */
export async function entryMetadata(noun: CatalogueNoun, slug: string, search: SearchParams) {
  const locale = await readerLocale();
  const { catalogue } = catalogueWords(locale);
  const entry = await readEntry(noun, slug, baseOf(search));
  if (!entry) return { title: catalogue.notFound[noun].title } satisfies Metadata;
  const description = entrySentence(entry, catalogue, locale);
  return { title: `${entry.name} · ${catalogue.kinds[noun]}`, description } satisfies Metadata;
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
