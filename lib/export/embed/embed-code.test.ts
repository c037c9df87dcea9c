import { expect, test } from 'vitest';
import { frameCode, pictureCode, withTheme } from './embed-code.ts';

test('a frame is sandboxed without an origin, named, and escapes what it is given', () => {
  const code = frameCode({ address: 'https://hub.example/embed?q=p90&x=fps', title: 'A "b" <c>' });
  expect(code).toContain('src="https://hub.example/embed?q=p90&amp;x=fps"');
  expect(code).toContain('title="A &quot;b&quot; &lt;c&gt;"');
  const [, sandbox = ''] = /sandbox="([^"]*)"/.exec(code) ?? [];
  expect(sandbox.split(' ')).toContain('allow-scripts');
  expect(sandbox).not.toContain('allow-same-origin');
});

test('markdown of a picture stands whatever its words and address hold', () => {
  const code = pictureCode({
    alt: 'fast [x] \\ slow',
    picture: 'https://h/p.svg?a=(b)',
    page: 'https://h/',
  });
  expect(code).toBe('[![fast \\[x\\] \\\\ slow](https://h/p.svg?a=%28b%29)](https://h/)');
});

test('a theme joins the query that is there; the reader’s own is not written', () => {
  expect(withTheme('/embed', 'auto')).toBe('/embed');
  expect(withTheme('/embed', 'dark')).toBe('/embed?theme=dark');
  expect(withTheme('/embed?q=p90', 'light')).toBe('/embed?q=p90&theme=light');
});
