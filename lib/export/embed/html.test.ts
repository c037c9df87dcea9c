import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Html, html } from './html.ts';

test('a text stays a text, wherever it is put', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { text: markup } = html`<p title="${text}">${text}</p>`;
      const [, title = '', inner = ''] = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/s.exec(markup) ?? [];
      expect(plain(title)).toBe(text);
      expect(plain(inner)).toBe(text);
    }),
  );
});

test('markup stands as it is, and what is not there is nothing', () => {
  const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}${null}${false}${0}</ul>`.text).toBe(
    '<ul><li>a</li><li>&lt;b&gt;</li>0</ul>',
  );
  expect(html`${new Html('<hr>')}`.text).toBe('<hr>');
});

function plain(escaped: string): string {
  return escaped
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
