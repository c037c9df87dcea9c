import { type JobList, JobState } from '../../lib/contract/fleet.ts';
import { Uuid7 } from '../../lib/contract/primitives.ts';

/** What the list of jobs shows: its address. `after` is the last job of the page before. */
export interface JobsQuery {
  state: JobState | null;
  device: string | null;
  submission: string | null;
  after: string | null;
}

/** A part of an address that means nothing here. */
export interface Ignored {
  key: string;
  value: string;
}

const keys = ['state', 'device', 'submission', 'after'] as const;

/** The query of an address. Never throws: what is malformed is left out and named. */
export function parseJobsQuery(params: Readonly<Record<string, string | string[] | undefined>>): {
  query: JobsQuery;
  ignored: Ignored[];
} {
  const ignored: Ignored[] = [];
  const read = <T>(key: (typeof keys)[number], parse: (text: string) => T | null): T | null => {
    const text = params[key];
    if (text === undefined || text === '') return null;
    const value = typeof text === 'string' ? parse(text) : null;
    if (value === null) ignored.push({ key, value: String(text).slice(0, 40) });
    return value;
  };
  const id = (text: string) => Uuid7.safeParse(text).data ?? null;
  const query = {
    state: read('state', (text) => JobState.safeParse(text).data ?? null),
    device: read('device', id),
    submission: read('submission', id),
    after: read('after', id),
  };
  return { query, ignored };
}

/** Address of a list; a change of a filter begins at the newest job again. */
export function jobsHref(query: JobsQuery, change: Partial<JobsQuery> = {}): string {
  const next = { ...query, after: null, ...change };
  const parts = keys.flatMap((key) => (next[key] === null ? [] : [`${key}=${next[key]}`]));
  return parts.length === 0 ? '/jobs' : `/jobs?${parts.join('&')}`;
}

/** Jobs of some states together. */
export function countOf(list: Pick<JobList, 'counts'>, states: readonly JobState[]): number {
  return states.reduce((sum, state) => sum + (list.counts[state] ?? 0), 0);
}
