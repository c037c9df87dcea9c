import { expect, test } from 'vitest';
import { remarkCodes } from '../contract/remark.ts';
import { apiWords } from './api-words.ts';
import { catalogueWords } from './catalogue-words.ts';
import { changesWords } from './changes-words.ts';
import { deviceWords } from './device-words.ts';
import { jobsWords } from './jobs-words.ts';
import { locales } from './locale.ts';
import { modelWords } from './model-words.ts';
import { pageWords } from './page-words.ts';
import { paletteWords } from './palette-words.ts';
import { shareWords } from './share-words.ts';
import { words } from './words.ts';

/** Every string and function of a dictionary by its dotted path. */
function leaves(value: unknown, path = ''): Map<string, unknown> {
  if (typeof value === 'string' || typeof value === 'function') return new Map([[path, value]]);
  const found = new Map<string, unknown>();
  for (const [key, child] of Object.entries(value ?? {})) {
    for (const [leaf, word] of leaves(child, path ? `${path}.${key}` : key)) found.set(leaf, word);
  }
  return found;
}

/** All that is said in a language, in the browser and by the server alone. */
const everything = (locale: (typeof locales)[number]) => ({
  ...words(locale),
  ...pageWords(locale),
  ...deviceWords(locale),
  ...jobsWords(locale),
  ...catalogueWords(locale),
  models: modelWords(locale),
  ...paletteWords(locale),
  share: shareWords(locale),
  changes: changesWords(locale),
  api: apiWords(locale),
});

test('every language has the same keys, in open lists too', () => {
  const english = [...leaves(everything('en')).keys()].sort();
  for (const locale of locales) {
    expect([...leaves(everything(locale)).keys()].sort()).toEqual(english);
  }
});

test('no word is empty, shouts or has an undefined part', () => {
  for (const locale of locales) {
    for (const [path, word] of leaves(everything(locale))) {
      const text =
        typeof word === 'function' ? String(word('7', '2', 'x', '0.5', '9')) : String(word);
      expect(text, path).not.toBe('');
      expect(text, path).not.toMatch(/[!！]|undefined|NaN/);
    }
  }
});

test('plurals agree with their number', () => {
  const { explore, result } = words('en');
  expect(explore.onFront(1, 'faster')).toMatch(/^1 is on the front/);
  expect(explore.onFront(2, 'faster')).toMatch(/^2 are on the front/);
  expect(explore.newResults(1)).toBe('1 new result');
  expect(explore.newResults(3)).toBe('3 new results');
  expect(result.validity.remarks(1)).toBe('Valid, with one remark.');
});

test('every doubt that the project raises has its words', () => {
  const { remarks, remarkMeanings } = words('en').domain;
  for (const code of remarkCodes) {
    expect(remarks[code], code).toBeTruthy();
    expect(remarkMeanings[code], code).toBeTruthy();
  }
});
