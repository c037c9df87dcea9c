import type { Metadata } from 'next';
import { ogAlt } from '../../../lib/export/pictures/og-front.ts';
import { viewName } from '../../../lib/export/said/view-name.ts';
import type { OpenLink } from '../../../lib/server/links/open-link.ts';
import { getStudy } from '../../../lib/server/studies/get-study.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { words } from '../../../lib/text/words.ts';
import { ogMetadata } from '../../og-metadata.ts';
import { readResult } from '../../r/[result]/read-result.ts';
import { readSharedView } from '../../shared-view.ts';

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
  const name = (await nameOf(link.path, locale)) ?? pageWords(locale).compare.title;
  return { name, alt: name };
}

async function nameOf(path: string, locale: Locale): Promise<string | null> {
  const [, noun, id = ''] = path.split('/');
  if (noun === 'study') return (await getStudy({ id }))?.name ?? null;
  const result = noun === 'r' ? await readResult(id) : null;
  if (!result) return null;
  const { model } = result.cell.artifact;
  return words(locale).result.title(model.name, result.environment.deviceClass.name);
}
