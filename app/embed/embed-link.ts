import { embedPage } from '../../components/embed/embed-page.ts';
import { embedView } from '../../components/embed/embed-view.ts';
import { html } from '../../lib/export/embed/html.ts';
import {
  askedShape,
  type EmbedLook,
  lookQuery,
  readLook,
} from '../../lib/export/embed/read-embed.ts';
import type { OpenLink } from '../../lib/server/links/open-link.ts';
import { visitLink } from '../../lib/server/links/visit-link.ts';
import { formatDay } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { shareWords } from '../../lib/text/share-words.ts';
import { words } from '../../lib/text/words.ts';
import { readSharedView } from '../shared-view.ts';
import { embedReply } from './embed-reply.ts';

/**
 * The frame of a link: its view, live or held to its rows; of another page its picture.
 *
 * @throws HttpProblem 404 or 429, as visitLink
 */
export async function embedLink(
  slug: string,
  { query, locale, headers }: { query: URLSearchParams; locale: Locale; headers: Headers },
): Promise<Response> {
  const link = await visitLink(slug, headers);
  const look = readLook(query);
  const document =
    link.path === '/'
      ? await viewOf(link, askedShape(query), { look, locale })
      : pictureOf(link, { look, locale });
  return embedReply(document, { kept: false });
}

interface Shown {
  look: EmbedLook;
  locale: Locale;
}

async function viewOf(
  link: OpenLink,
  shape: ReturnType<typeof askedShape>,
  { look, locale }: Shown,
): Promise<string> {
  const { list, view, changes } = await readSharedView(link);
  return embedView({
    list,
    view: shape === null ? view : { ...view, view: shape },
    look,
    locale,
    title: link.title,
    note: noteOf(link, changes.length, locale),
    ignored: [],
    shapeHref: (one) =>
      `/embed/${link.slug}?${[`view=${one}`, lookQuery(look)].filter((part) => part !== '').join('&')}`,
    openHref: `/v/${link.slug}`,
  });
}

/** When it was frozen, and how many of its rows were retracted or superseded since. */
function noteOf(link: OpenLink, changed: number, locale: Locale): string | null {
  if (link.ds === null) return null;
  const { page } = shareWords(locale);
  const since = changed === 0 ? page.unchanged : page.changed(changed, link.pointIds?.length ?? 0);
  return `${page.frozen(formatDay(link.createdAt))} · ${since}`;
}

/** A result, a comparison or a study has no chart of rows: its preview stands for it. */
function pictureOf(link: OpenLink, { look, locale }: Shown): string {
  const title = link.title ?? words(locale).shell.name;
  const src = (theme: 'light' | 'dark') =>
    link.path === '/compare' ? `/v/${link.slug}/view.svg?theme=${theme}` : `/v/${link.slug}/og.png`;
  const dark =
    look.theme === 'auto'
      ? html`<source media="(prefers-color-scheme: dark)" srcset="${src('dark')}">`
      : null;
  return embedPage({
    locale,
    theme: look.theme,
    title,
    shapes: { label: '', items: [] },
    lines: [noteOf(link, 0, locale)].filter((line) => line !== null),
    content: html`<picture>${dark}<img src="${src(look.theme === 'dark' ? 'dark' : 'light')}" alt="${title}"></picture>`,
    about: null,
    open: { href: `/v/${link.slug}`, words: pageWords(locale).embed.open },
  });
}
