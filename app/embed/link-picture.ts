import { embedPage } from '../../components/embed/embed-page.ts';
import type { LinkFacts } from '../../components/share/link-said.tsx';
import { html } from '../../lib/export/embed/html.ts';
import type { EmbedLook } from '../../lib/export/embed/read-embed.ts';
import type { OpenLink } from '../../lib/server/links/open-link.ts';
import { getResult } from '../../lib/server/results/get-result.ts';
import { getStudy } from '../../lib/server/studies/get-study.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { words } from '../../lib/text/words.ts';
import { readComparedPicture } from '../pictures/compared.ts';
import { readSharedCompare } from '../shared-view.ts';
import { frozenNote } from './frozen-note.ts';

/** In which look and language a frame is drawn. */
export interface Shown {
  look: EmbedLook;
  locale: Locale;
}

type Facts = Pick<LinkFacts, 'asOf' | 'rows' | 'changes' | 'result'>;

/** What a frame says of a page that is no list of rows, and whether its picture has themes. */
interface Subject {
  name: string;
  facts: Facts;
  themed: boolean;
}

const nothingKnown: Facts = { asOf: null, rows: null, changes: [] };

/** The frame of a link to a result, a comparison or a study: its picture, and what became of it. */
export async function linkPicture(link: OpenLink, { look, locale }: Shown): Promise<string> {
  const { name, facts, themed } = await subjectOf(link, locale);
  const title = link.title ?? name;
  const src = (theme: 'light' | 'dark') =>
    themed ? `/v/${link.slug}/view.svg?theme=${theme}` : `/v/${link.slug}/og.png`;
  const dark =
    themed && look.theme === 'auto'
      ? html`<source media="(prefers-color-scheme: dark)" srcset="${src('dark')}">`
      : null;
  const note = frozenNote(link, facts, locale);
  const alt = [title, note].filter((part) => part !== null).join('. ');
  return embedPage({
    locale,
    theme: look.theme,
    title,
    shapes: { label: '', items: [] },
    lines: note === null ? [] : [note],
    content: html`<picture>${dark}<img src="${src(look.theme === 'dark' ? 'dark' : 'light')}" alt="${alt}"></picture>`,
    about: null,
    open: { href: `/v/${link.slug}`, words: pageWords(locale).embed.open },
  });
}

async function subjectOf(link: OpenLink, locale: Locale): Promise<Subject> {
  const [, noun, id = ''] = link.path.split('/');
  const compared = pageWords(locale).compare.title;
  const plain = { facts: nothingKnown, themed: false };
  if (noun === 'study') return { ...plain, name: (await getStudy({ id }))?.name ?? compared };
  if (noun === 'r') {
    const result = await getResult({ id });
    if (!result) return { ...plain, name: words(locale).shell.name };
    const { model } = result.cell.artifact;
    const name = words(locale).result.title(model.name, result.environment.deviceClass.name);
    const became = { retractedAt: result.retracted?.at ?? null, superseded: result.superseded };
    return { name, facts: { ...nothingKnown, result: became }, themed: false };
  }
  if (noun !== 'compare' || new URLSearchParams(link.query).has('a')) {
    return { ...plain, name: compared };
  }
  const { view, changes } = await readSharedCompare(link);
  const { title, list } = await readComparedPicture(view, locale);
  const rows = link.pointIds?.length ?? null;
  return { name: title, facts: { asOf: list.asOf, rows, changes }, themed: true };
}
