import { jobsWords } from '../../../lib/text/jobs-words.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import type { Draft } from '../draft/draft.ts';
import type { FleetChoices } from '../draft/fleet-choices.ts';
import { JobsCrumbs } from '../jobs-crumbs.tsx';
import { NewJob } from './new-job.tsx';

/** The page on which somebody makes a submission. */
export function NewJobPage({
  draft,
  ignored,
  fleet,
  locale,
}: {
  draft: Draft;
  /** Keys of the address that were not understood. */
  ignored: readonly string[];
  fleet: FleetChoices;
  locale: Locale;
}) {
  const { jobsNew: words } = jobsWords(locale);
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <JobsCrumbs here={words.title} locale={locale} />
      <h1 className="mt-1">{words.title}</h1>
      <p className="max-w-[820px] text-ink2">{words.lead}</p>
      {ignored.length === 0 ? null : (
        <p className="mt-2 break-words text-remark">{words.ignored(ignored.join(', '))}</p>
      )}
      <NewJob initial={draft} fleet={fleet} />
    </main>
  );
}
