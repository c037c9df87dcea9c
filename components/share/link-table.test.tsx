import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { Link } from '../../lib/contract/link.ts';
import { WithWords } from '../testing/with-words.tsx';
import { LinksView } from './links-view.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh() {}, push() {} }) }));

const link = (given: Partial<Link>): Link => ({
  id: '0199b7c4-8e21-7000-8000-0123456789ab',
  access: 'public',
  mode: 'frozen',
  path: '/',
  query: 'q=p90',
  title: null,
  slug: 'abcdefgh',
  ds: 3,
  points: 24,
  createdAt: '2026-11-01T00:00:00.000Z',
  expiresAt: null,
  revokedAt: null,
  ...given,
});

const html = (links: Link[], locale: 'en' | 'zh-CN' = 'en') =>
  renderToStaticMarkup(
    <WithWords locale={locale}>
      <LinksView links={links} now="2026-11-21T00:00:00.000Z" locale={locale} />
    </WithWords>,
  );
const plain = (markup: string) => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('a link that opens leads to what it shows and can be revoked', () => {
  const markup = html([link({ title: 'Shortlist' })]);
  expect(markup).toContain('href="/v/abcdefgh"');
  expect(markup).toContain('href="/?q=p90"');
  expect(plain(markup)).toContain('Explore · 24 results');
  expect(plain(markup)).toContain('public, frozen');
  expect(plain(markup)).toContain('Revoke');
  expect(plain(html([]))).toContain('No link was made yet');
});

test('of a secret one the address is not known; one that has ended cannot be revoked', () => {
  const secret = plain(html([link({ access: 'secret', slug: null, title: 'For you' })]));
  expect(secret).toContain('address shown once, when it was made');
  const expired = html([link({ expiresAt: '2026-11-20T00:00:00.000Z' })]);
  expect(plain(expired)).toContain('expired on 2026-11-20');
  expect(expired).not.toContain('href="/v/abcdefgh"');
  expect(expired).not.toContain('<button');
  const revoked = html([link({ revokedAt: '2026-11-19T00:00:00.000Z' })], 'zh-CN');
  expect(plain(revoked)).toContain('2026-11-19 已撤销');
});
