import type { Metadata } from 'next';
import type { OpenLink } from '../../../lib/server/links/open-link.ts';
import type { Words } from '../../../lib/text/words.ts';

/**
 * What a link tells of itself to crawlers and to the programs that draw previews: of a secret one
 * nothing but the name of the product; its token stands in no metadata.
 */
export function linkMetadata(link: OpenLink, { shell }: Words): Metadata {
  const title = link.title ?? shell.name;
  const unlisted = { robots: { index: false, follow: false }, referrer: 'no-referrer' as const };
  if (link.access === 'secret') {
    return {
      ...unlisted,
      title: { absolute: link.title === null ? shell.name : `${title} · ${shell.name}` },
      openGraph: { title: shell.name, siteName: shell.name, description: shell.tagline },
      twitter: { card: 'summary', title: shell.name },
    };
  }
  const image = { url: `/v/${link.slug}/og.png`, width: 1200, height: 630, alt: title };
  return {
    ...unlisted,
    title: { absolute: link.title === null ? shell.name : `${title} · ${shell.name}` },
    openGraph: { title, siteName: shell.name, description: shell.tagline, images: [image] },
    twitter: { card: 'summary_large_image', title, images: [image] },
  };
}
