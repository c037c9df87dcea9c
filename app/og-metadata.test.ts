import { expect, test } from 'vitest';
import { hostileNames } from '../lib/export/testing/hostile-names.ts';
import { ogMetadata, ogPath } from './og-metadata.ts';

test('a preview is called what its page is, and never ends within a character', () => {
  for (const name of hostileNames) {
    const given = { title: name, description: name, alt: name };
    const { openGraph, twitter } = ogMetadata({ ...given, imagePath: '/a.png', locale: 'en' });
    const said = [openGraph?.title, openGraph?.description, twitter?.title, twitter?.description];
    for (const one of said) {
      if (name.length <= 400) expect(one).toBe(name);
      else {
        expect(String(one).length).toBeLessThanOrEqual(400);
        expect(name.startsWith(String(one).slice(0, -1))).toBe(true);
        expect(one).not.toMatch(/\p{Cs}/u);
      }
    }
  }
});

test('the address of a preview leaves out what is usual', () => {
  expect(ogPath({ query: '' }, 'en')).toBe('/api/v1/og');
  expect(ogPath({ page: 'compare', query: 'c=a,b' }, 'en')).toBe('/api/v1/og?page=compare&c=a,b');
  expect(ogPath({ page: 'study', id: 'a&b' }, 'zh-CN')).toBe(
    '/api/v1/og?page=study&id=a%26b&lang=zh-CN',
  );
});
