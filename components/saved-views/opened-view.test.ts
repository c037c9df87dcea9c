import { expect, test } from 'vitest';
import type { SavedView } from '../../lib/contract/saved-view.ts';
import { openedView, savedState, viewAddress } from './opened-view.ts';

function view(id: string, query: string, path: SavedView['path'] = '/'): SavedView {
  return { id, name: id, path, query, savedAt: '2026-11-21T12:00:00.000Z', changedAt: null };
}
const views = [view('small', 'q=p90'), view('fast', 'q=p99'), view('twin', 'q=p99')];

test('the view whose state is on screen is open, whatever is in the basket', () => {
  expect(openedView(views, '/', 'q=p90', null)).toEqual({ view: views[0], modified: false });
  expect(openedView(views, '/', 'q=p90&c=a,b', null)?.view.id).toBe('small');
  expect(openedView(views, '/', 'q=p99', 'twin')?.view.id).toBe('twin');
  expect(openedView(views, '/', 'q=p99', null)?.view.id).toBe('fast');
});

test('a view that was opened and changed since is modified; the default state has left it', () => {
  expect(openedView(views, '/', 'q=p50&u=ms', 'small')).toEqual({
    view: views[0],
    modified: true,
  });
  expect(openedView(views, '/', 'u=ms', null)).toBeNull();
  expect(openedView(views, '/', '', 'small')).toBeNull();
  expect(openedView(views, '/', 'c=a', 'small')).toBeNull();
  expect(openedView(views, '/', 'co=a~b~c~d~b1&c=a', 'small')).toBeNull();
  expect(openedView(views, '/', 'co=a~b~c~d~b1&u=ms', 'small')?.modified).toBe(true);
  expect(openedView(views, '/compare', 'q=p90', 'small')).toBeNull();
});

test('on the page that compares, what is compared is the view', () => {
  expect(savedState('/compare', 'c=a,b&u=ms')).toBe('c=a,b&u=ms');
  expect(savedState('/', 'q=p90&c=a,b&cols=fps')).toBe('q=p90&cols=fps');
});

test('opening a view of Explore keeps the basket', () => {
  expect(viewAddress({ path: '/', query: 'q=p90&cols=fps' }, 'u=ms&c=a,b')).toBe(
    '/?q=p90&c=a,b&cols=fps',
  );
  expect(viewAddress({ path: '/', query: '' }, '')).toBe('/');
  expect(viewAddress({ path: '/compare', query: 'c=x,y' }, 'c=a,b')).toBe('/compare?c=x,y');
});
