import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { resultSections } from '../../../components/measured/result-sections.tsx';
import { ResultView } from '../../../components/result/result-view.tsx';
import { RetractSection } from '../../../components/result/retract-section.tsx';
import { RetractedView } from '../../../components/result/retracted-view.tsx';
import type { Result } from '../../../lib/contract/result.ts';
import { noiseJob } from '../../../lib/server/jobs/make-jobs.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { words } from '../../../lib/text/words.ts';
import { isJobReady } from '../../job-ready.ts';
import { isReaderOwner, readerLocale } from '../../reader.ts';
import { forBrowser } from './for-browser.ts';
import { readResult } from './read-result.ts';

interface PageProps {
  params: Promise<{ result: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const text = words(await readerLocale());
  const result = await readResult((await params).result);
  if (!result) return { title: text.result.notFoundTitle };
  const { artifact, runtime, precision } = result.cell;
  return {
    title: text.result.title(artifact.model.name, result.environment.deviceClass.name),
    description: `${runtime.name} ${runtime.version}, ${precision}`,
  };
}

export default async function ResultPage({ params, searchParams }: PageProps) {
  const result = await readResult((await params).result);
  if (!result) notFound();
  const locale = await readerLocale();
  if (result.retracted) return <RetractedView result={result} locale={locale} />;
  const asked = await searchParams;
  const one = (key: string) => (typeof asked[key] === 'string' ? asked[key] : null);
  const noise = await isJobReady(() => noiseJob({ result: result.id }));
  const sections = resultSections(result, locale, noise);
  const owner = result.state !== 'open' && (await isReaderOwner());
  return (
    <ResultView
      result={forBrowser(result)}
      asked={{ p: one('p'), tr: one('tr'), dist: one('dist') }}
      sections={owner ? withRetraction(sections, result, locale) : sections}
    />
  );
}

type Sections = ReturnType<typeof resultSections>;

function withRetraction(sections: Sections, result: Result, locale: Locale): Sections {
  return {
    ...sections,
    aside: (
      <>
        {sections.aside}
        <RetractSection result={result} locale={locale} />
      </>
    ),
  };
}
