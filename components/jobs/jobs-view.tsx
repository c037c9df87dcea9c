import Link from 'next/link';
import { endStates, heldStates, type JobList, JobState } from '../../lib/contract/fleet.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { JobsWords } from '../../lib/text/jobs-words.ts';
import { jobsWords } from '../../lib/text/jobs-words.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { modelWords } from '../../lib/text/model-words.ts';
import { LiveRefresh } from '../shell/live-refresh.tsx';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { CancelJobs } from './cancel-jobs.tsx';
import { hasEnded } from './job-share.ts';
import { countOf, type Ignored, type JobsQuery, jobsHref } from './jobs-address.ts';
import { JobsFilters } from './jobs-filters.tsx';
import { JobsTable } from './jobs-table.tsx';

/** Seconds between two looks at the hub while the page is in sight and no events come. */
const everyS = 3;
const events = { address: '/api/v1/jobs/events', name: 'changed' };

export interface JobsViewProps {
  list: JobList;
  query: JobsQuery;
  ignored: readonly Ignored[];
  devices: readonly { id: string; name: string }[];
  /** When the page was drawn. */
  now: string;
  locale: Locale;
}

/** The list of jobs: what waits, runs and ended, filtered by its address, and live. */
export function JobsView({ list, query, ignored, devices, now, locale }: JobsViewProps) {
  const words = jobsWords(locale).jobs;
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <h1>{words.title}</h1>
          <p className="text-ink2" data-sentence="jobs">
            {words.summary(
              formatCount(list.counts.queued ?? 0, locale),
              formatCount(countOf(list, heldStates), locale),
              formatCount(countOf(list, endStates), locale),
            )}
          </p>
        </div>
        <div className="flex flex-wrap gap-2 max-md:-ml-3">
          <Link href="/settings/models" prefetch={false} className={buttonClass('quiet')}>
            {modelWords(locale).title}
          </Link>
          <Link href="/settings/tokens" prefetch={false} className={buttonClass('quiet')}>
            {words.tokens}
          </Link>
          <Link href="/jobs/new" prefetch={false} className={buttonClass('primary')}>
            {words.queueAJob}
          </Link>
        </div>
      </div>
      <LiveRefresh everyS={everyS} events={events} />
      {ignored.map(({ key, value }) => (
        <p key={key} className="mt-3 text-remark">
          {words.filters.ignored(key, value)}
        </p>
      ))}
      <div className="mt-4 grid gap-3">
        <JobsFilters query={query} list={list} devices={devices} words={words} locale={locale} />
        {query.submission === null ? null : (
          <SubmissionBar list={list} query={query} id={query.submission} words={words} />
        )}
      </div>
      {list.jobs.length === 0 ? (
        <Nothing list={list} query={query} words={words} />
      ) : (
        <div className="mt-3">
          <JobsTable jobs={list.jobs} now={now} words={words} locale={locale} />
        </div>
      )}
      <Pages list={list} query={query} words={words} />
    </main>
  );
}

interface PartProps {
  list: JobList;
  query: JobsQuery;
  words: JobsWords['jobs'];
}

/** The submission that is listed, and a way to cancel what is left of it. */
function SubmissionBar({ list, query, id, words }: PartProps & { id: string }) {
  const name = list.jobs[0]?.submission.name ?? id.slice(0, 13);
  const open = list.jobs.filter(({ state, cancelling }) => !hasEnded(state) && !cancelling).length;
  const more = list.after !== null || query.after !== null || query.state !== null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <span className="inline-flex min-h-6 items-center gap-1.5 rounded-ctl bg-sunken pl-2 text-small">
        <span className="text-ink2">{words.filters.submission}</span>
        <span className="break-words">{name}</span>
        <a
          href={jobsHref(query, { submission: null })}
          aria-label={words.filters.remove(words.filters.submission)}
          className="flex size-6 items-center justify-center text-ink2 hover:text-ink"
        >
          ×
        </a>
      </span>
      {open === 0 && !more ? null : (
        <CancelJobs
          of="submissions"
          id={id}
          label={more ? words.cancelRest : words.cancelAll(open)}
          sure={more ? words.cancelRestSure : words.cancelAllSure(open)}
        />
      )}
    </div>
  );
}

function Nothing({ list, query, words }: PartProps) {
  const { empty } = words;
  const all = countOf(list, JobState.options);
  const filtered = all > 0 || query.after !== null;
  return (
    <div className="mt-6">
      <EmptyState
        title={filtered ? empty.filtered : empty.none}
        body={filtered ? empty.filteredBody(all) : empty.noneBody}
      >
        <a
          href={filtered ? '/jobs' : '/jobs/new'}
          className={buttonClass(filtered ? 'plain' : 'primary')}
        >
          {filtered ? empty.clear : words.queueAJob}
        </a>
      </EmptyState>
    </div>
  );
}

function Pages({ list, query, words }: PartProps) {
  if (list.after === null && query.after === null) return null;
  return (
    <nav aria-label={words.table} className="mt-4 flex flex-wrap gap-2">
      {query.after === null ? null : (
        <a href={jobsHref(query)} className={buttonClass('plain')}>
          {words.newest}
        </a>
      )}
      {list.after === null ? null : (
        <a href={jobsHref(query, { after: list.after })} className={buttonClass('plain')}>
          {words.older}
        </a>
      )}
    </nav>
  );
}
