import { expect, test } from 'vitest';
import { remarkCodes } from '../contract/remark.ts';
import { pageWords } from './page-words.ts';
import { remarkHref, remarksOf } from './remark-section.ts';

test('every remark is explained by a section that exists, in both languages', () => {
  for (const locale of ['en', 'zh-CN'] as const) {
    const { sections } = pageWords(locale).methodology;
    const anchors = new Set(sections.map(({ id }) => `/methodology#${id}`));
    for (const code of remarkCodes) expect(anchors, code).toContain(remarkHref(code));
    expect(sections.flatMap(({ id }) => remarksOf(id, remarkCodes)).sort()).toEqual(
      [...remarkCodes].sort(),
    );
  }
  expect(remarkHref('something_new')).toBe('/methodology');
});
