import type { ReactNode } from 'react';
import { type JobList, JobState } from '../../lib/contract/fleet.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { JobsWords } from '../../lib/text/jobs-words.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { DeviceFilter } from './device-filter.tsx';
import { JobSign } from './job-sign.tsx';
import { countOf, type JobsQuery, jobsHref } from './jobs-address.ts';

/** Which jobs are listed: by state, each with its count, and by device. All of it is an address. */
export function JobsFilters({
  query,
  list,
  devices,
  words,
  locale,
}: {
  query: JobsQuery;
  list: JobList;
  devices: readonly { id: string; name: string }[];
  words: JobsWords['jobs'];
  locale: Locale;
}) {
  const { filters } = words;
  const shown = JobState.options.filter(
    (state) => query.state === state || (list.counts[state] ?? 0) > 0,
  );
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <nav aria-label={filters.state} className="flex flex-wrap gap-1.5">
        <StateLink href={jobsHref(query, { state: null })} current={query.state === null}>
          {filters.all}
          <Count count={countOf(list, JobState.options)} locale={locale} />
        </StateLink>
        {shown.map((state) => (
          <StateLink key={state} href={jobsHref(query, { state })} current={query.state === state}>
            <JobSign state={state} word={words.states[state]} hint={words.stateHints[state]} />
            <Count count={list.counts[state] ?? 0} locale={locale} />
          </StateLink>
        ))}
      </nav>
      <DeviceFilter
        label={filters.device}
        value={query.device ?? ''}
        options={[
          { value: '', label: filters.anyDevice, href: jobsHref(query, { device: null }) },
          ...devices.map(({ id, name }) => ({
            value: id,
            label: name,
            href: jobsHref(query, { device: id }),
          })),
        ]}
      />
    </div>
  );
}

function StateLink({
  href,
  current,
  children,
}: {
  href: string;
  current: boolean;
  children: ReactNode;
}) {
  return (
    <a
      href={href}
      aria-current={current ? 'true' : undefined}
      className={`inline-flex h-[30px] items-center gap-2 rounded-ctl border px-2.5 pointer-coarse:h-10 ${
        current ? 'border-accent bg-wash font-semibold' : 'border-line2 hover:bg-sunken'
      }`}
    >
      {children}
    </a>
  );
}

function Count({ count, locale }: { count: number; locale: Locale }) {
  return <span className="text-ink2">{formatCount(count, locale)}</span>;
}
