import type { JobRow } from '../../lib/contract/fleet.ts';
import type { JobProgress } from '../../lib/contract/lease.ts';
import { formatDuration } from '../../lib/text/elapsed.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { JobsWords } from '../../lib/text/jobs-words.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { hasEnded, isHeld, shareOf } from './job-share.ts';

interface NowProps {
  job: JobRow;
  words: JobsWords['jobs'];
  locale: Locale;
}

/** What a job is at: what it waits for, how far it is, or how it ended. */
export function JobNow({ job, words, locale }: NowProps) {
  if (job.cancelling && !hasEnded(job.state)) return <>{words.cancelling}</>;
  if (isHeld(job.state)) return <Held job={job} words={words} locale={locale} />;
  if (job.state === 'queued') return <>{waiting(job, words, locale)}</>;
  if (job.state === 'done') return <Outcome job={job} words={words} locale={locale} />;
  return (
    <>
      {job.reason ?? words.noReason}
      {job.resultIds.length > 0 ? (
        <>
          {' · '}
          <Outcome job={job} words={words} locale={locale} />
        </>
      ) : null}
    </>
  );
}

function Held({ job, words, locale }: NowProps) {
  const { progress } = job;
  if (job.state === 'leased' || progress === null) return <>{words.preparing}</>;
  if (job.state === 'cooling') return <>{cooling(progress, words, locale)}</>;
  const share = shareOf(progress);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {share === null ? null : <ProgressBar share={share} label={words.progress} />}
      <span>{running(job, progress, words, locale)}</span>
    </span>
  );
}

function Outcome({ job, words, locale }: NowProps) {
  const [only, ...more] = job.resultIds;
  if (only === undefined) return <>{words.detail.noResultsEnded}</>;
  const href = more.length === 0 ? `/r/${only}` : `/jobs/${job.id}`;
  return (
    <a href={href} className="text-accent underline underline-offset-4">
      {more.length === 0
        ? words.openResult
        : words.openResults(formatCount(job.resultIds.length, locale))}
    </a>
  );
}

/** "61 → 45 °C, about 3 min"; what is not known is left out. */
export function cooling(
  { temperatureC, targetC, secondsLeft }: JobProgress,
  words: JobsWords['jobs'],
  locale: Locale,
): string {
  const parts = [
    temperatureC !== null && targetC !== null
      ? words.cools(degrees(temperatureC, locale), degrees(targetC, locale))
      : null,
    secondsLeft === null ? null : words.about(formatDuration(secondsLeft, locale)),
  ].filter((part) => part !== null);
  return parts.length === 0 ? words.stateHints.cooling : parts.join(words.between);
}

function running(
  { state }: JobRow,
  progress: JobProgress,
  words: JobsWords['jobs'],
  locale: Locale,
): string {
  const { runsDone, runsPlanned, secondsLeft } = progress;
  const parts = [
    runsPlanned === 0
      ? null
      : words.runs(formatCount(runsDone, locale), formatCount(runsPlanned, locale)),
    state === 'uploading' ? words.sending : null,
    state === 'uploading' || secondsLeft === null
      ? null
      : words.left(formatDuration(secondsLeft, locale)),
  ].filter((part) => part !== null);
  return parts.length === 0 ? words.stateHints.running : parts.join(words.between);
}

function waiting(job: JobRow, words: JobsWords['jobs'], locale: Locale): string {
  const parts = [
    job.device ? words.waitsFor(job.device.name) : words.waitsForAny(job.candidates),
    job.estimatedS === null ? null : words.takes(formatDuration(job.estimatedS, locale)),
    job.priority === 0 ? null : words.priority(formatCount(job.priority, locale)),
    job.reason,
  ];
  return parts.filter((part) => part !== null).join(words.between);
}

/** Whole degrees, which is what such a sensor means. */
export function degrees(celsius: number, locale: Locale): string {
  return formatCount(Math.round(celsius), locale);
}
