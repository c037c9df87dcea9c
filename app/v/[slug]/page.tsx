import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { shareWords } from '../../../lib/text/share-words.ts';
import { readerLocale } from '../../reader.ts';
import { linkMetadata } from './link-metadata.ts';
import { SharedCompare } from './shared-compare.tsx';
import { SharedExplore } from './shared-explore.tsx';
import { SharedReport } from './shared-report.tsx';
import { SharedResult } from './shared-result.tsx';
import { SharedStudy } from './shared-study.tsx';
import { visited, visitedOrMissing } from './visited.ts';

/** What may be revoked or expire is drawn anew for each request. */
export const dynamic = 'force-dynamic';

interface PageProps {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const link = await visited((await params).slug);
  const locale = await readerLocale();
  if (!link) return { title: shareWords(locale).notFound.title };
  return linkMetadata(link, locale);
}

/**
 * What a link shows. A public live one leads to the page of its view; a frozen or secret one is drawn
 * here, so that its address stays what it was shared as.
 */
export default async function LinkPage({ params }: PageProps) {
  const link = await visitedOrMissing((await params).slug);
  const { path, query } = link;
  if (link.access === 'public' && link.mode === 'live') {
    redirect(query === '' ? path : `${path}?${query}`);
  }
  if (path === '/') return <SharedExplore link={link} />;
  if (path.startsWith('/r/')) return <SharedResult link={link} />;
  if (path.startsWith('/study/')) return <SharedStudy link={link} />;
  return path === '/compare' && !/(^|&)a=/.test(query) ? (
    <SharedCompare link={link} />
  ) : (
    <SharedReport link={link} />
  );
}
