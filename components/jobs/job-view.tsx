import type { JobDetail } from '../../lib/contract/fleet.ts';
import { formatMoment } from '../../lib/text/figures.ts';
import type { JobsWords } from '../../lib/text/jobs-words.ts';
import { jobsWords } from '../../lib/text/jobs-words.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { LiveRefresh } from '../shell/live-refresh.tsx';
import { buttonClass } from '../ui/button.tsx';
import { FieldList } from '../ui/field-list.tsx';
import { RemarkBar } from '../ui/remark-bar.tsx';
import { Section } from '../ui/section.tsx';
import { CancelJobs } from './cancel-jobs.tsx';
import type { DraftBody } from './draft/submission-of.ts';
import { JobHistory } from './job-history.tsx';
import { JobLog } from './job-log.tsx';
import { JobNow } from './job-now.tsx';
import { hasEnded, isHeld } from './job-share.ts';
import { JobSign } from './job-sign.tsx';
import { cellFields, jobFields, type WorkNames, workCells } from './job-work.ts';
import { JobsCrumbs } from './jobs-crumbs.tsx';
import { QueueAgain } from './queue-again.tsx';

/** Seconds between two looks at the hub while the page is in sight and no events come. */
const everyS = 2;

export interface JobViewProps {
  job: JobDetail;
  names: WorkNames;
  /** What queues it again; null when it is not known on which device. */
  again: DraftBody | null;
  /** The page that makes a submission, filled with what this job measured. */
  changeHref: string;
  /** The comparison that came of it. */
  comparisonId: string | null;
  locale: Locale;
}

/** One job: what it is at, what it measures, what happened to it, its log and its results. */
export function JobView(props: JobViewProps) {
  const { job, names, comparisonId, locale } = props;
  const words = jobsWords(locale).jobs;
  const { detail } = words;
  const ended = hasEnded(job.state);
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <Header {...props} words={words} />
      {ended ? null : (
        <LiveRefresh
          everyS={everyS}
          events={{ address: `/api/v1/jobs/${job.id}/events`, name: 'job' }}
        />
      )}
      <Verdict job={job} words={words} />
      <div className="mt-5 grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_452px] [&>*]:min-w-0">
        <div className="grid content-start gap-8 [&>*]:min-w-0">
          {ended ? null : (
            <Section title={detail.progressTitle}>
              <p data-now>
                <JobNow job={job} words={words} locale={locale} />
              </p>
            </Section>
          )}
          <Section title={detail.results}>
            <Results job={job} comparisonId={comparisonId} words={words} />
          </Section>
          <Section title={detail.measured}>
            <div className="grid items-start gap-x-12 gap-y-5 md:grid-cols-2">
              {workCells(job, words).map(({ title, entry }) => (
                <div key={title ?? 'cell'}>
                  {title === null ? null : <h3 className="mb-1.5 font-semibold">{title}</h3>}
                  <FieldList fields={cellFields(entry, names, words, locale)} />
                </div>
              ))}
              <FieldList fields={jobFields(job, words, locale)} />
            </div>
          </Section>
        </div>
        <div className="grid content-start gap-8 [&>*]:min-w-0">
          <Section title={detail.history} note={detail.historyNote}>
            <JobHistory transitions={job.transitions} words={words} locale={locale} />
          </Section>
          <Section title={detail.log} note={detail.logNote}>
            <JobLog job={job} words={words} />
          </Section>
        </div>
      </div>
    </main>
  );
}

type WithWords<T> = T & { words: JobsWords['jobs'] };

function Header({ job, again, changeHref, words, locale }: WithWords<JobViewProps>) {
  const submission = {
    name: job.submission.name,
    href: `/jobs?submission=${job.submission.id}`,
  };
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <JobsCrumbs here={job.id.slice(0, 13)} between={[submission]} locale={locale} />
        <h1 className="mt-1 break-words">{job.title}</h1>
        <p className="flex flex-wrap items-center gap-x-3 text-ink2">
          <span data-state={job.state} className="inline-flex font-medium text-ink">
            <JobSign
              state={job.state}
              word={words.states[job.state]}
              hint={words.stateHints[job.state]}
            />
          </span>
          {job.device ? (
            <a href={`/devices/${job.device.id}`} className="hover:text-accent hover:underline">
              {job.device.name}
            </a>
          ) : (
            <span>{words.anyOf(job.candidates)}</span>
          )}
          <span>{words.detail.created(formatMoment(job.createdAt))}</span>
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {hasEnded(job.state) || job.cancelling ? null : (
          <CancelJobs
            of="jobs"
            id={job.id}
            label={words.cancel}
            name={words.cancelJob(job.title)}
            sure={words.cancelSure}
          />
        )}
        <a href={changeHref} className={buttonClass('quiet')}>
          {words.detail.change}
        </a>
        {again === null ? null : <QueueAgain body={again} />}
      </div>
    </div>
  );
}

/** How it ended where it did not end well, and that it is being cancelled. */
function Verdict({ job, words }: WithWords<{ job: JobDetail }>) {
  const { state } = job;
  if (job.cancelling && isHeld(state)) {
    return (
      <div className="mt-3">
        <RemarkBar tone="remark" verdict={words.states[state]}>
          {words.cancelling}
        </RemarkBar>
      </div>
    );
  }
  if (!hasEnded(state) || state === 'done') return null;
  const tone = state === 'failed' || state === 'expired' ? 'failed' : 'plain';
  return (
    <div className="mt-3">
      <RemarkBar tone={tone} verdict={`${words.states[state]}:`}>
        {job.reason ?? words.noReason}
      </RemarkBar>
    </div>
  );
}

function Results({
  job,
  comparisonId,
  words: { detail },
}: WithWords<{ job: JobDetail; comparisonId: string | null }>) {
  if (job.resultIds.length === 0) {
    return (
      <p className="text-ink2">{hasEnded(job.state) ? detail.noResultsEnded : detail.noResults}</p>
    );
  }
  const link = 'text-accent underline-offset-4 hover:underline';
  return (
    <ul className="grid gap-1">
      {comparisonId === null ? null : (
        <li>
          <a href={`/comparison/${comparisonId}`} className={link}>
            {detail.comparisonLink}
          </a>
        </li>
      )}
      {job.resultIds.map((id) => (
        <li key={id}>
          <a href={`/r/${id}`} className={link}>
            {detail.result(id.slice(0, 13))}
          </a>
        </li>
      ))}
    </ul>
  );
}
