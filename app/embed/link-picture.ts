import { embedPage } from '../../components/embed/embed-page.ts';
import type { LinkFacts } from '../../components/share/link-said.tsx';
import { html } from '../../lib/export/embed/html.ts';
import type { EmbedLook } from '../../lib/export/embed/read-embed.ts';
import { noSuchLink, type OpenLink } from '../../lib/server/links/open-link.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { words } from '../../lib/text/words.ts';
import { readComparedPicture } from '../pictures/compared.ts';
import { comparisonSaid } from '../pictures/comparison-og.ts';
import { findReportPage } from '../report-page.ts';
import { readSharedStudy } from '../shared-study.ts';
import { readSharedCompare } from '../shared-view.ts';
import { frozenNote } from './frozen-note.ts';

/** In which look and language a frame is drawn. */
export interface Shown {
  look: EmbedLook;
  locale: Locale;
}

type Facts = Pick<LinkFacts, 'asOf' | 'rows' | 'changes' | 'result'>;

/** What a frame says of a page that is no list of rows. */
interface Subject {
  name: string;
  facts: Facts;
}

const nothingKnown: Facts = { asOf: null, rows: null, changes: [] };

/** The frame of a link to a result, a comparison or a study: its picture, and what became of it. */
export async function linkPicture(link: OpenLink, { look, locale }: Shown): Promise<string> {
  const { name, facts } = await subjectOf(link, locale);
  const title = link.title ?? name;
  const src = (theme: 'light' | 'dark') => `/v/${link.slug}/view.svg?theme=${theme}`;
  const dark =
    look.theme === 'auto'
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
  const rows = link.pointIds?.length ?? null;
  if (link.path === '/compare' && !new URLSearchParams(link.query).has('a')) {
    const { view, changes } = await readSharedCompare(link);
    const { title, list } = await readComparedPicture(view, locale);
    return { name: title, facts: { asOf: list.asOf, rows, changes } };
  }
  if (link.path.startsWith('/study/')) {
    const shared = await readSharedStudy(link);
    if (!shared) throw noSuchLink();
    return { name: shared.study.name, facts: { asOf: null, rows, changes: shared.changes } };
  }
  const page = await findReportPage(link);
  if (page?.kind === 'sides') {
    return { name: comparisonSaid(page.report, locale).title, facts: nothingKnown };
  }
  if (page?.kind !== 'result') throw noSuchLink();
  const { result } = page;
  const { model } = result.cell.artifact;
  const name = words(locale).result.title(model.name, result.environment.deviceClass.name);
  const became = { retractedAt: result.retracted?.at ?? null, superseded: result.superseded };
  return { name, facts: { ...nothingKnown, result: became } };
}
