import type { Metadata } from 'next';
import { buttonClass } from '../../../components/ui/button.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { jobsWords } from '../../../lib/text/jobs-words.ts';
import { readerLocale } from '../../reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { detail } = jobsWords(await readerLocale()).jobs;
  return { title: detail.notFoundTitle };
}

/** Says that there is no job of this id and leads back to the list. */
export default async function JobNotFound() {
  const { detail } = jobsWords(await readerLocale()).jobs;
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 py-10 md:px-6">
      <h1 className="mb-4">{detail.notFoundTitle}</h1>
      <EmptyState title={detail.notFoundTitle} body={detail.notFoundBody}>
        <a href="/jobs" className={buttonClass('primary')}>
          {detail.toJobs}
        </a>
      </EmptyState>
    </main>
  );
}
