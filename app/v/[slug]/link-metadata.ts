import type { Metadata } from 'next';
import { studySentence } from '../../../components/study/study-view.tsx';
import { ogAlt } from '../../../lib/export/pictures/og-front.ts';
import { viewName } from '../../../lib/export/said/view-name.ts';
import type { OpenLink } from '../../../lib/server/links/open-link.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { words } from '../../../lib/text/words.ts';
import { ogMetadata } from '../../og-metadata.ts';
import { comparedSaid } from '../../pictures/compared.ts';
import { comparisonSaid } from '../../pictures/comparison-og.ts';
import { resultSaid } from '../../pictures/result-og.ts';
import { findReportPage, type ReportPage } from '../../report-page.ts';
import { readSharedCompare, readSharedView } from '../../shared-view.ts';

/**
 * What a link tells of itself: to its reader the name of what it shows, to crawlers and the programs
 * that draw previews, of a secret one, nothing but the name of the product; its token stands in no
 * metadata. No link is for a search engine.
 */
export async function linkMetadata(link: OpenLink, locale: Locale): Promise<Metadata> {
  const { shell } = words(locale);
  const { name, alt } = await saidOf(link, locale);
  const title = link.title ?? name;
  const common = {
    title: { absolute: `${title} · ${shell.name}` },
    robots: { index: false, follow: false },
    referrer: 'no-referrer' as const,
  };
  if (link.access === 'secret') {
    const neutral = { title: shell.name, description: shell.tagline };
    return {
      ...common,
      description: shell.tagline,
      openGraph: { ...neutral, siteName: shell.name, images: [] },
      twitter: { ...neutral, card: 'summary', images: [] },
    };
  }
  const imagePath = `/v/${link.slug}/og.png${locale === 'en' ? '' : `?lang=${locale}`}`;
  const description = shell.tagline;
  return { ...common, description, ...ogMetadata({ title, description, alt, imagePath, locale }) };
}

/** The name of what a link shows, and its finding in words. */
async function saidOf(link: OpenLink, locale: Locale): Promise<{ name: string; alt: string }> {
  if (link.path === '/') {
    const { list, view } = await readSharedView(link);
    return { name: viewName(list, view, locale), alt: ogAlt(list, view, locale) };
  }
  const { name, finding } =
    link.path === '/compare' && !new URLSearchParams(link.query).has('a')
      ? await comparedSaid((await readSharedCompare(link)).view, locale)
      : reportSaid(await findReportPage(link), locale);
  return { name, alt: finding === null ? name : `${name}. ${finding}` };
}

function reportSaid(
  page: ReportPage | null,
  locale: Locale,
): { name: string; finding: string | null } {
  if (page === null) return { name: pageWords(locale).compare.title, finding: null };
  if (page.kind === 'study') {
    const { study } = page;
    return { name: study.name, finding: studySentence(study, pageWords(locale), locale) };
  }
  if (page.kind === 'sides') {
    const { title, verdict } = comparisonSaid(page.report, locale);
    return { name: title, finding: verdict };
  }
  const { result } = page;
  const { model } = result.cell.artifact;
  const name = words(locale).result.title(model.name, result.environment.deviceClass.name);
  return { name, finding: resultSaid(result, locale) };
}
