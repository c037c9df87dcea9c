import { expect, test } from 'vitest';
import { localeFor, parseLocale } from './locale.ts';

test('a choice wins over the browser, an unknown choice does not', () => {
  expect(localeFor('zh-CN', 'en-GB,en;q=0.9')).toBe('zh-CN');
  expect(localeFor('tlh', 'zh-TW,zh;q=0.9,en;q=0.8')).toBe('zh-CN');
});

test('the first language that is spoken is taken', () => {
  expect(localeFor(undefined, 'de-DE,de;q=0.9,en;q=0.8,zh;q=0.5')).toBe('en');
  expect(localeFor(undefined, null)).toBe('en');
  expect(localeFor(undefined, 'de')).toBe('en');
});

test('only exact names are languages', () => {
  expect(parseLocale('zh')).toBeNull();
  expect(parseLocale('en')).toBe('en');
});
