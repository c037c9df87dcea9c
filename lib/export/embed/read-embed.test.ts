import { expect, test } from 'vitest';
import { askedShape, embedQuery, readEmbed } from './read-embed.ts';

const read = (query: string) => readEmbed(new URLSearchParams(query));

test('a frame has the view of its address, and a look of its own', () => {
  const { view, look, ignored } = read('q=p90&view=range&theme=dark&h=300&ctl=0');
  expect(view).toMatchObject({ q: 'p90', view: 'range' });
  expect(look).toEqual({ theme: 'dark', height: 300, controls: false });
  expect(ignored).toEqual([]);
  expect(embedQuery(view, look)).toBe('view=range&q=p90&theme=dark&h=300&ctl=0');
});

test('nothing said is the usual; heights are held, nonsense is left out and named', () => {
  expect(read('').look).toEqual({ theme: 'auto', height: null, controls: true });
  expect(read('h=20').look.height).toBe(240);
  expect(read('h=9999').look.height).toBe(1200);
  expect(read('h=1e9&theme=<script>').look).toEqual(read('').look);
  expect(read('colour=red').ignored).toMatchObject([{ key: 'colour' }]);
  expect(askedShape(new URLSearchParams('view=table'))).toBe('table');
  expect(askedShape(new URLSearchParams('view=pie'))).toBeNull();
});
