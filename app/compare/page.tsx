import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { ChoosePage } from '../../components/compare/choose-page.tsx';
import { ComparePage } from '../../components/compare/compare-page.tsx';
import { compareHeading, slotNames } from '../../components/compare/heading.ts';
import { identityRows } from '../../components/compare/identity-rows.ts';
import type { Drawing } from '../../components/compare/slot.ts';
import { compareQuery, parseCompareView } from '../../lib/link/compare-view.ts';
import { requireReader } from '../../lib/server/auth/require-owner.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { words } from '../../lib/text/words.ts';
import { ogMetadata, ogPath } from '../og-metadata.ts';
import { comparisonSaid } from '../pictures/comparison-og.ts';
import { readerLocale } from '../reader.ts';
import { readFound, readPointSlots, readSlots, readVerdicts } from './read-compared.ts';
import { readReport, TwoResults } from './two-results.tsx';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Two results by their own ids, as other pages link to them; null where the address names points. */
async function sidesOf(searchParams: PageProps['searchParams']) {
  const { a, b } = await searchParams;
  if (a === undefined && b === undefined) return null;
  const one = (text: string | string[] | undefined) => (typeof text === 'string' ? text : null);
  return { a: one(a), b: one(b) };
}

async function drawingOf(): Promise<Drawing> {
  const locale = await readerLocale();
  return { words: pageWords(locale), text: words(locale), locale };
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const drawing = await drawingOf();
  const sides = await sidesOf(searchParams);
  const { comparison, compare } = drawing.words;
  if (!sides) {
    const { view } = parseCompareView(await searchParams);
    if (view.c.length < 2) return { title: compare.title };
    const slots = await readSlots({ ...view, tab: 'summary' });
    const title = compareHeading(slots, identityRows(slots, view, drawing), drawing);
    const names = slots.map((slot) => `${slot.letter} ${slotNames(slot, drawing).join(', ')}`);
    return described({ title, said: names.join('; '), query: compareQuery(view) }, drawing);
  }
  const { a, b } = sides;
  if (a === null || b === null || a === b) return { title: comparison.choose.title };
  const report = await readReport(a, b);
  if (!report) return { title: comparison.notFoundTitle };
  const { title, verdict } = comparisonSaid(report, drawing.locale);
  return described({ title, said: verdict ?? title, query: `a=${a}&b=${b}` }, drawing);
}

/** Metadata of a comparison: what it says stands in its preview's alternative text too. */
function described(
  { title, said, query }: { title: string; said: string; query: string },
  { locale }: Drawing,
): Metadata {
  const imagePath = ogPath({ page: 'compare', query }, locale);
  const alt = said === title ? title : `${title}. ${said}`;
  return {
    title,
    description: said,
    ...ogMetadata({ title, description: said, alt, imagePath, locale }),
  };
}

export default async function ComparePageRoute({ searchParams }: PageProps) {
  const drawing = await drawingOf();
  const sides = await sidesOf(searchParams);
  if (sides) return <TwoResults {...sides} locale={drawing.locale} />;
  const { view: asked, ignored: unread } = parseCompareView(await searchParams);
  const { ds, latestDs, asOf, unknownDs } = await readPointSlots(asked.c.join(), asked.ds);
  const view = unknownDs ? { ...asked, ds: null } : asked;
  const ignored = unknownDs
    ? [...unread, { key: 'ds', value: String(asked.ds), reason: 'malformed' as const }]
    : unread;
  const slots = await readSlots(view);
  const found = await readFound(view, slots, ds);
  const base = slots.find(({ id }) => id === view.base) ?? slots[0];
  if (base && slots.length > 1) {
    const verdicts = await readVerdicts(slots, base);
    const owner = (await requireReader(await headers())) === 'owner';
    const compared = { view, slots, base, verdicts, found, ds, latestDs, asOf, owner, ignored };
    return <ComparePage compared={compared} drawing={drawing} />;
  }
  if (!found) throw new Error('Before there are two, there is always a list to choose from.');
  return (
    <ChoosePage view={view} slot={base ?? null} found={found} ignored={ignored} drawing={drawing} />
  );
}
