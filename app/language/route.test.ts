import { expect, test } from 'vitest';
import { POST } from './route.ts';

function choose(lang: string, referer?: string) {
  return POST(
    new Request('http://127.0.0.1:3000/language', {
      method: 'POST',
      headers: referer ? { referer } : {},
      body: new URLSearchParams({ lang }),
    }),
  );
}

test('a language is kept and the reader returns to the same view', async () => {
  const reply = await choose('zh-CN', 'http://127.0.0.1:3000/?fw=litert&ds=3');
  expect(reply.status).toBe(303);
  expect(reply.headers.get('location')).toBe('/?fw=litert&ds=3');
  expect(reply.headers.get('set-cookie')).toContain('lang=zh-CN');
});

test('an unknown language sets no cookie', async () => {
  const reply = await choose('tlh', 'http://127.0.0.1:3000/');
  expect(reply.headers.get('set-cookie')).toBeNull();
});

test('the way back never leaves the site', async () => {
  const reply = await choose('en', 'http://x.test//evil.test/path');
  expect(reply.headers.get('location')).toBe('/');
  expect((await choose('en', 'not an address')).headers.get('location')).toBe('/');
});

test('a body that is no form changes nothing', async () => {
  const reply = await POST(
    new Request('http://127.0.0.1:3000/language', { method: 'POST', body: '{}' }),
  );
  expect(reply.status).toBe(303);
  expect(reply.headers.get('set-cookie')).toBeNull();
});
