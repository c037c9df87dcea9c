import type { Metadata } from 'next';
import { ReportView } from '../../components/published/report/report-view.tsx';
import { report2019 } from '../../lib/server/published/report-2019.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { readerLocale } from '../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { report2019: words } = pageWords(await readerLocale());
  return { title: words.title, description: words.lead };
}

export default async function Report2019Page() {
  const [data, locale] = await Promise.all([report2019(), readerLocale()]);
  return <ReportView data={data} locale={locale} />;
}
