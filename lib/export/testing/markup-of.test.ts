import { expect, test } from 'vitest';
import { markupOf } from './markup-of.ts';

test('elements, attributes and decoded words', () => {
  const { tags, attributes, words } = markupOf('<p id="a &amp; b"><br>x &#x27;y&#39;</p>', ['br']);
  expect([...tags]).toEqual(['p', 'br']);
  expect([...attributes]).toEqual(['p id']);
  expect(words).toEqual(['a & b', "x 'y'"]);
});

test.each([
  ['a bare sign', '<p>a < b</p>'],
  ['another end', '<p></b>'],
  ['no end', '<p>'],
  ['a bare ampersand', '<p>a & b</p>'],
  ['an unknown entity', '<p>&e;</p>'],
  ['an attribute without quotes', '<p id=a>b</p>'],
  ['a comment', '<p><!-- a --></p>'],
  ['a bare end', '<p>]]></p>'],
])('%s is refused', (_, source) => {
  expect(() => markupOf(source)).toThrow();
});
