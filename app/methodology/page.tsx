import type { Metadata } from 'next';
import { MethodologyView } from '../../components/methodology/methodology-view.tsx';
import { newestOwnResult } from '../../lib/server/results/newest-own-result.ts';
import { rejectingRules } from '../../lib/server/results/validity-rules.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { readerLocale } from '../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { methodology } = pageWords(await readerLocale());
  return { title: methodology.title, description: methodology.lead };
}

export default async function MethodologyPage() {
  const [newest, locale] = await Promise.all([newestOwnResult(), readerLocale()]);
  return <MethodologyView newest={newest} rejecting={[...rejectingRules.keys()]} locale={locale} />;
}
