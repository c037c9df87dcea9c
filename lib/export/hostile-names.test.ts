import { makeBadge } from 'badge-maker';
import { expect, test } from 'vitest';
import type { Point } from '../contract/point.ts';
import { makePoint } from '../contract/testing/point.ts';
import { ViewExport } from '../contract/view-export.ts';
import { defaultView, viewKinds } from '../link/view.ts';
import { exportWords } from '../text/export-words.ts';
import { words } from '../text/words.ts';
import { badgeOf } from './badge.ts';
import { frameCode, pictureCode } from './embed/embed-code.ts';
import { tableJson } from './json.ts';
import { tableMarkdown } from './markdown.ts';
import { frontPicture } from './pictures/front-picture.ts';
import { ogOfView } from './pictures/og-front.ts';
import { pictureSvg } from './pictures/picture-svg.ts';
import { lineNode } from './pictures/picture-text.ts';
import { printable } from './printable.ts';
import { hostileFamilies, hostileNames, inGroups } from './testing/hostile-names.ts';
import { about, listOf } from './testing/list.ts';
import { markupOf } from './testing/markup-of.ts';
import { viewTable } from './view-table.ts';

const named = (name: string, at: number): Point =>
  makePoint({
    id: `p${at}`,
    device: { slug: `d${at}`, name },
    model: { slug: `m${at}`, name, family: name },
    runtime: { slug: 'r', name, version: null },
  });
const table = viewTable(listOf(hostileNames.map(named)), defaultView(), about);
const view = defaultView();

test('the list has more than five hundred names, each once, of every family', () => {
  expect(hostileNames.length).toBeGreaterThan(500);
  expect(Object.keys(hostileFamilies)).toHaveLength(25);
  for (const [family, names] of Object.entries(hostileFamilies)) {
    expect(names.length, family).toBeGreaterThanOrEqual(4);
  }
});

test('JSON holds every name as it is', () => {
  const read = ViewExport.parse(JSON.parse(JSON.stringify(tableJson(table))));
  expect(read.rows.map(({ values }) => values.device)).toEqual(
    table.rows.map(({ point }) => point.device.name),
  );
});

test('in a Markdown table a name fills its own cell and is nothing but text', () => {
  const say = { text: words('en'), words: exportWords('en'), locale: 'en' } as const;
  const lines = tableMarkdown(table, say).split('\n');
  const cellsOf = (line: string) => line.match(/(?:\\.|[^|\\])+/g) ?? [];
  const heads = cellsOf(lines[0] ?? '');
  expect(lines.indexOf('')).toBe(hostileNames.length + 2);
  const rows = lines.slice(2, hostileNames.length + 2);
  const read = rows.map((line) => {
    const cells = cellsOf(line);
    expect(cells, line).toHaveLength(heads.length);
    const bare = line.replace(/\\./g, '').replace(/&(?:amp|lt|gt|#\d+);/g, '');
    expect(bare).not.toMatch(/[<>@`*_[\]&]|(?:https?|ftp):\/\/|www\./i);
    return plain(cells[0] ?? '');
  });
  expect(read.sort()).toEqual(table.rows.map(({ point }) => oneLine(point.device.name)).sort());
});

function plain(cell: string): string {
  return cell
    .replace(/\\(.)/g, '$1')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

function oneLine(name: string): string {
  return name.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** What a picture of a plain name holds: another name may add nothing to it. */
function holdsNoMoreThan(plainOne: string, other: string): void {
  const [kept, found] = [markupOf(plainOne), markupOf(other)];
  expect([...found.tags].filter((tag) => !kept.tags.has(tag))).toEqual([]);
  expect([...found.attributes].filter((one) => !kept.attributes.has(one))).toEqual([]);
}

test('every name stands whole in the title, the description and a line of an SVG', () => {
  const draw = (name: string) =>
    pictureSvg([lineNode(name, { x: 0, y: 0 }, { size: 12 })], {
      theme: 'light',
      width: 100,
      height: 100,
      title: name,
      description: name,
      locale: 'en',
    });
  const frame = markupOf(draw('plain')).words.filter((one) => one !== 'plain');
  for (const name of hostileNames) {
    holdsNoMoreThan(draw('plain'), draw(name));
    const shown = markupOf(draw(name)).words.filter((one) => !frame.includes(one));
    const clean = printable(name);
    if (clean !== '' && !frame.includes(clean)) expect(shown).toEqual([clean, clean, clean]);
    expect(draw(name)).not.toMatch(/\p{Cs}|[\ufffe\uffff]|[^\P{Cc}\t\n]/u);
  }
});

test.each([...viewKinds, 'preview'] as const)('no name adds anything to the %s', (kind) => {
  const draw = (names: readonly string[]) => {
    const list = listOf(names.map(named));
    const [title = ''] = names;
    const shared = { list, theme: 'dark', title, locale: 'en' } as const;
    if (kind === 'preview') return ogOfView({ ...shared, view });
    const size = { width: 1000, height: 700, address: about.address, date: list.asOf };
    return frontPicture({ ...shared, ...size, view: { ...view, view: kind } });
  };
  const every = draw([...'abcdefghijkl']);
  for (const names of inGroups(hostileNames, 12)) holdsNoMoreThan(every, draw(names));
});

test('a badge is readable whatever its row is called', () => {
  const draw = (name: string) => makeBadge(badgeOf(named(name, 0), null));
  for (const name of hostileNames) {
    const { label } = badgeOf(named(name, 0), null);
    expect(label).not.toMatch(/\p{Cs}|[\ufffe\uffff]|[^\P{Cc}\t\n]/u);
    holdsNoMoreThan(draw('plain'), draw(name));
  }
});

test('code to paste holds a name as the words of its frame or picture', () => {
  const address = 'https://hub.test/embed';
  for (const name of hostileNames) {
    const [frame = ''] = frameCode({ address, title: name }).split('\n<script>');
    expect(markupOf(frame).words).toContain(name);
    const alt = pictureCode({ alt: name, picture: address, page: address });
    const bare = alt.replace(/\\./g, '');
    expect(bare).toMatch(/^\[!\[[^[\]<>`\n]*\]\(https:[^()]*\)\]\(https:[^()]*\)$/);
  }
});
