import { expect, test } from 'vitest';
import type { FoundItem } from '../../lib/contract/catalogue.ts';
import { makePoint } from '../../lib/contract/testing/point.ts';
import { paletteWords } from '../../lib/text/palette-words.ts';
import { readFound } from './found-item.ts';
import { paletteGroups } from './palette-groups.ts';
import { matches } from './palette-item.ts';
import { rowItems } from './row-items.ts';

const { palette: words } = paletteWords('en');
const acts = {
  dark: false,
  setTheme() {},
  switchLanguage() {},
  copyLink() {},
  showKeys() {},
  print() {},
};
const nothing = { sought: '', owner: false, found: [], rows: [], recent: [], views: [], acts };
const found: FoundItem[] = [
  { kind: 'model', id: 'resnet-50', name: 'ResNet-50', detail: 'ResNet', points: 40 },
  { kind: 'device', id: 'a/b', name: 'Board', detail: null, points: null },
  { kind: 'model', id: 'resnet-18', name: 'ResNet-18', detail: null, points: 1 },
];
const names = (groups: ReturnType<typeof paletteGroups>) =>
  groups.map(({ value, items }) => [value, ...items.map(({ name }) => name)]);

test('what was found stands first, best group first, with what tells it from others', () => {
  const groups = paletteGroups({ ...nothing, sought: 'res', found }, words);
  expect(names(groups).slice(0, 2)).toEqual([
    ['model', 'ResNet-50', 'ResNet-18'],
    ['device', 'Board'],
  ]);
  expect(groups[0]?.items.map(({ detail, href }) => [detail, href])).toEqual([
    ['ResNet · 40 points', '/m/resnet-50'],
    ['1 point', '/m/resnet-18'],
  ]);
  expect(groups[1]?.items[0]?.href).toBe('/d/a%2Fb');
});

test('with nothing typed: what was chosen before, pages, acts; the owner has more pages', () => {
  const groups = paletteGroups(nothing, words);
  expect(groups.map(({ value }) => value)).toEqual(['page', 'action']);
  const pages = (owner: boolean) => names(paletteGroups({ ...nothing, owner }, words))[0];
  expect(pages(false)).toContain('Sign in');
  expect(pages(false)).not.toContain('Tokens of the API');
  expect(pages(true)).toContain('Tokens of the API');
  expect(pages(true)).not.toContain('Sign in');
});

test('every word counts, in any order and case', () => {
  expect(matches('Jetson Nano · ResNet-50', 'resnet JETSON')).toBe(true);
  expect(matches('Jetson Nano · ResNet-50', 'resnet orin')).toBe(false);
  expect(matches('anything', '  ')).toBe(true);
});

test('rows go into the basket and out of it; a full one says why not', () => {
  const points = ['a', 'b'].map((id) => makePoint({ id }));
  const toggled: string[] = [];
  const said: string[] = [];
  const items = (basket: string[], sought = 'a') =>
    rowItems(
      sought,
      { points, basket, onBasket: (id) => toggled.push(id), link: null, ds: null },
      String,
      words,
      (text) => said.push(text),
    );
  expect(items([], '')).toEqual([]);
  expect(items(['b']).map(({ kind }) => kind)).toEqual(['basket', 'unbasket']);
  void items(['b'])[0]?.run?.();
  expect(toggled).toEqual(['a']);
  const full = items(['1', '2', '3', '4', '5', 'b']);
  expect(full.map(({ detail }) => detail)).toEqual([words.basketFull(6), null]);
  void full[0]?.run?.();
  expect(toggled).toEqual(['a']);
  expect(said.at(-1)).toBe(words.basketFull(6));
});

test('a reply that is none of the API’s is refused', () => {
  expect(readFound({ q: 'x', items: [found[0]] })).toEqual([found[0]]);
  for (const value of [null, [], { items: 1 }, { items: [{ kind: 'pet', id: 'x', name: 'x' }] }]) {
    expect(() => readFound(value)).toThrow(TypeError);
  }
});
