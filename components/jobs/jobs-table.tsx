import type { JobRow } from '../../lib/contract/fleet.ts';
import { mostAttempts } from '../../lib/contract/job-order.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { JobsWords } from '../../lib/text/jobs-words.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { CancelJobs } from './cancel-jobs.tsx';
import { JobNow } from './job-now.tsx';
import { hasEnded } from './job-share.ts';
import { JobSign } from './job-sign.tsx';
import { When } from './when.tsx';

interface TableProps {
  jobs: readonly JobRow[];
  /** When the page was drawn. */
  now: string;
  words: JobsWords['jobs'];
  locale: Locale;
}

/** Jobs, newest first. Below 768 px a row is two columns: what it is, and its state. */
export function JobsTable({ jobs, now, words, locale }: TableProps) {
  const { columns } = words;
  return (
    <table aria-label={words.table} className="w-full border-collapse">
      <thead className="text-left text-ink2 text-small max-md:sr-only">
        <tr className="border-ctl border-b [&>th]:py-1.5 [&>th]:pr-4 [&>th]:font-medium">
          <th scope="col">{columns.job}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col" className="max-md:hidden">
            {columns.device}
          </th>
          <th scope="col" className="max-md:hidden">
            {columns.now}
          </th>
          <th scope="col" className="max-lg:hidden">
            {columns.attempts}
          </th>
          <th scope="col" className="max-md:hidden">
            {columns.when}
          </th>
          <th scope="col" className="max-md:hidden">
            <span className="sr-only">{columns.act}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <Row key={job.id} job={job} now={now} words={words} locale={locale} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ job, now, words, locale }: Omit<TableProps, 'jobs'> & { job: JobRow }) {
  const device = job.device?.name ?? words.anyOf(job.candidates);
  const when = (
    <When at={job.endedAt ?? job.startedAt ?? job.createdAt} now={now} locale={locale} />
  );
  const cancel =
    hasEnded(job.state) || job.cancelling ? null : (
      <CancelJobs
        of="jobs"
        id={job.id}
        label={words.cancel}
        name={words.cancelJob(job.title)}
        sure={words.cancelSure}
      />
    );
  return (
    <tr
      data-job-id={job.id}
      data-state={job.state}
      className="border-line border-b align-top [&>*]:py-2 [&>*]:pr-4 max-md:[&>*:nth-child(2)]:pr-0 [&>*:last-child]:pr-0"
    >
      <th scope="row" className="min-w-0 text-left font-normal">
        <a href={`/jobs/${job.id}`} className="break-words font-medium hover:text-accent">
          {job.title}
        </a>
        <span className="block text-ink3 text-small">
          <a href={`/jobs?submission=${job.submission.id}`} className="hover:text-accent">
            {job.submission.name}
          </a>
        </span>
        <span className="block text-ink2 text-small md:hidden">
          {device} · {when}
        </span>
        <span className="block break-words text-ink2 text-small md:hidden">
          <JobNow job={job} words={words} locale={locale} />
        </span>
      </th>
      <td className="max-md:text-right">
        <JobSign
          state={job.state}
          word={words.states[job.state]}
          hint={words.stateHints[job.state]}
        />
        {cancel ? <span className="mt-2 block md:hidden">{cancel}</span> : null}
      </td>
      <td className="max-md:hidden">
        {job.device ? (
          <a href={`/devices/${job.device.id}`} className="hover:text-accent">
            {device}
          </a>
        ) : (
          <span className="text-ink3">{device}</span>
        )}
      </td>
      <td className="max-w-[420px] break-words text-ink2 max-md:hidden">
        <JobNow job={job} words={words} locale={locale} />
      </td>
      <td className="whitespace-nowrap text-ink2 max-lg:hidden">
        {words.attemptsOf(formatCount(job.attempts, locale), formatCount(mostAttempts, locale))}
      </td>
      <td className="text-ink2 max-md:hidden">{when}</td>
      <td className="text-right max-md:hidden">{cancel}</td>
    </tr>
  );
}
