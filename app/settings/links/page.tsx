import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { LinksView } from '../../../components/share/links-view.tsx';
import { OwnerOnly } from '../../../components/shell/owner-only.tsx';
import { requireReader } from '../../../lib/server/auth/require-owner.ts';
import { listLinks } from '../../../lib/server/links/list-links.ts';
import { shareWords } from '../../../lib/text/share-words.ts';
import { readerLocale } from '../../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: shareWords(await readerLocale()).settings.title };
}

export default async function LinksPage() {
  const locale = await readerLocale();
  if ((await requireReader(await headers())) !== 'owner') {
    return <OwnerOnly title={shareWords(locale).settings.title} locale={locale} />;
  }
  return <LinksView links={await listLinks()} now={new Date().toISOString()} locale={locale} />;
}
