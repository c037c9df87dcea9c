import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { makePoint } from '../../lib/contract/testing/point.ts';
import { readEmbed } from '../../lib/export/embed/read-embed.ts';
import { hostileNames, inGroups } from '../../lib/export/testing/hostile-names.ts';
import { listOf } from '../../lib/export/testing/list.ts';
import { type Markup, markupOf } from '../../lib/export/testing/markup-of.ts';
import { viewKinds } from '../../lib/link/view.ts';
import { catalogueWords } from '../../lib/text/catalogue-words.ts';
import { savedViewsWords } from '../../lib/text/saved-views-words.ts';
import { shareWords } from '../../lib/text/share-words.ts';
import { ComparePage } from '../compare/compare-page.tsx';
import { drawingIn, makeCompared, measuredSlot } from '../compare/testing/compared.ts';
import { embedScript } from '../embed/embed-script.ts';
import { embedStyle } from '../embed/embed-style.ts';
import { embedView } from '../embed/embed-view.ts';
import { DeviceTable } from '../fleet/device-table.tsx';
import { makeDevice, now, testId } from '../fleet/testing/device.ts';
import { NotesSection } from '../notes/notes-section.tsx';
import type { SavedViewsState } from '../saved-views/use-saved-views.ts';
import { ViewList } from '../saved-views/view-list.tsx';
import { LinkSaid } from '../share/link-said.tsx';
import { LinksView } from '../share/links-view.tsx';
import { StudyView } from '../study/study-view.tsx';
import { WithWords } from './with-words.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh() {}, push() {} }) }));

const voids = ['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'];
const at = '2026-11-21T00:00:00.000Z';
const read = (node: ReactNode) =>
  markupOf(renderToStaticMarkup(<WithWords>{node}</WithWords>), voids);

const named = (name: string, index: number) =>
  makePoint({
    id: `p${index}`,
    device: { slug: `d${index}`, name },
    model: { slug: `m${index}`, name, family: name },
    runtime: { slug: 'r', name, version: null },
  });

const noMatter = async () => ({ ok: false as const, status: 0, taken: false, detail: null });
const viewsOf = (names: readonly string[]): SavedViewsState => ({
  path: '/',
  state: '',
  query: '',
  views: names.map((name, index) => ({
    id: testId(index),
    name,
    path: '/' as const,
    query: 'q=p90',
    savedAt: at,
    changedAt: null,
  })),
  reading: 'read',
  opened: null,
  read() {},
  open() {},
  save: noMatter,
  change: noMatter,
  remove: noMatter,
});

const linkOf = (title: string, index: number) => ({
  id: testId(index),
  access: 'public' as const,
  mode: 'frozen' as const,
  path: '/' as const,
  query: 'q=p90',
  title,
  slug: 'abcdefgh',
  ds: 3,
  points: 24,
  createdAt: at,
  expiresAt: null,
  revokedAt: null,
});

/** Where names of others stand on pages; each is given some of them. */
const parts: Record<string, (names: readonly string[]) => ReactNode> = {
  'the list of links': (names) => <LinksView links={names.map(linkOf)} now={at} locale="en" />,
  'the line of a link': (names) =>
    names.map((title) => (
      <LinkSaid
        key={title}
        facts={{
          link: { access: 'public', mode: 'frozen', title, createdAt: at },
          asOf: at,
          rows: 2,
          changes: [{ id: 'p0', why: 'retracted', since: at, reason: title }],
          points: [named(title, 0)],
          newest: '/',
        }}
        words={shareWords('en')}
      />
    )),
  notes: (names) => (
    <NotesSection
      notes={names.map((text, index) => ({
        id: testId(index),
        about: { kind: 'result' as const, id: testId(1) },
        text,
        at,
      }))}
      targets={names.map((name) => ({ about: { kind: 'result', id: testId(1) }, name }))}
      owner={false}
      words={catalogueWords('en').history}
    />
  ),
  'saved views': (names) => <ViewList state={viewsOf(names)} words={savedViewsWords('en')} />,
  devices: (names) => (
    <DeviceTable
      devices={names.map((name, index) => makeDevice({ id: testId(index), name }))}
      now={now}
      locale="en"
    />
  ),
  'a study': ([name = '', ...names]) => (
    <StudyView
      study={{
        id: 'a'.repeat(24),
        name,
        axes: ['threads'],
        openedAt: at,
        open: 0,
        points: names.map(named),
      }}
      locale="en"
      owner={false}
    />
  ),
};

/** Pages of as many names each, the last filled up: a page of fewer says other things. */
const paged = (size: number) =>
  inGroups(hostileNames, size).map((names) => [
    ...names,
    ...[...'uvwxyzabcdefghijklmnopqrst'].slice(0, size - names.length),
  ]);
const plain = (size: number) => [...'abcdefghijklmnopqrstuvwxyz'].slice(0, size);

/** Of a page with other names: the same elements, the same attributes, and the names as they are. */
function holdsAsText(found: Markup, kept: Markup, names: readonly string[]): void {
  expect([...found.tags].filter((tag) => !kept.tags.has(tag))).toEqual([]);
  expect([...found.attributes].filter((one) => !kept.attributes.has(one))).toEqual([]);
  const text = found.words.join('\n');
  for (const name of names) expect(text.includes(name), JSON.stringify(name)).toBe(true);
}

test.each(Object.entries(parts))('every name is text in %s', (_, draw) => {
  const kept = read(draw(plain(24)));
  for (const names of paged(24)) holdsAsText(read(draw(names)), kept, names);
});

test('every name is text in Compare', () => {
  const draw = (names: readonly string[]) => (
    <ComparePage
      compared={makeCompared(names.map((name, index) => measuredSlot(index, named(name, index))))}
      drawing={drawingIn('en')}
    />
  );
  const kept = read(draw(plain(6)));
  // Its sides are six at most: one name in four is enough of the same markup.
  const some = paged(6).filter((_, index) => index % 4 === 0);
  for (const names of some) holdsAsText(read(draw(names)), kept, names);
});

test.each(viewKinds)('every name is text in a frame of the %s', (shape) => {
  const draw = (names: readonly string[]) => {
    const { view, look, ignored } = readEmbed(new URLSearchParams({ view: shape }));
    const [title = ''] = names;
    const document = embedView({
      list: listOf(names.map(named)),
      view,
      look,
      locale: 'en',
      title,
      note: title,
      ignored,
      shapeHref: () => '/embed',
      openHref: '/',
    });
    return markupOf(
      document
        .replace('<!doctype html>', '')
        .replace(`<script>${embedScript}</script>`, '')
        .replace(`<style>${embedStyle}</style>`, ''),
      voids,
    );
  };
  const kept = draw(plain(12));
  for (const names of paged(12)) holdsAsText(draw(names), kept, names.slice(0, 1));
});
