import type { JobTransition } from '../../lib/contract/fleet.ts';
import { formatDuration } from '../../lib/text/elapsed.ts';
import { formatCount, formatDay } from '../../lib/text/figures.ts';
import type { JobsWords } from '../../lib/text/jobs-words.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { hasEnded } from './job-share.ts';
import { JobSign } from './job-sign.tsx';

/** Every change of state with its time, how long the one before lasted, where and why. */
export function JobHistory({
  transitions,
  words,
  locale,
}: {
  transitions: readonly JobTransition[];
  words: JobsWords['jobs'];
  locale: Locale;
}) {
  return (
    <ol className="grid">
      {transitions.map((transition, i) => {
        const before = transitions[i - 1];
        const last = i === transitions.length - 1;
        return (
          <li
            key={`${transition.at} ${transition.to}`}
            data-to={transition.to}
            className={`relative ml-[7px] border-l pl-5 ${last ? 'border-transparent' : 'border-line2 pb-3'}`}
          >
            <span
              aria-hidden="true"
              className={`absolute top-[5px] -left-[5px] size-[9px] rounded-full border ${
                last && !hasEnded(transition.to) ? 'border-accent bg-wash' : 'border-ctl bg-surface'
              }`}
            />
            <div className="flex flex-wrap items-center justify-between gap-x-3">
              <JobSign
                state={transition.to}
                word={words.states[transition.to]}
                hint={words.stateHints[transition.to]}
              />
              <time dateTime={transition.at} className="text-ink3 text-small">
                {newDay(transition, before) ? `${formatDay(transition.at)} ` : null}
                {transition.at.slice(11, 19)}
              </time>
            </div>
            <p className="break-words text-ink2 text-small">
              {about(transition, before, words, locale)}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function newDay(one: JobTransition, before: JobTransition | undefined): boolean {
  return before === undefined || formatDay(before.at) !== formatDay(one.at);
}

function about(
  one: JobTransition,
  before: JobTransition | undefined,
  { detail }: JobsWords['jobs'],
  locale: Locale,
): string {
  const parts = [
    before === undefined
      ? null
      : detail.after(formatDuration((Date.parse(one.at) - Date.parse(before.at)) / 1000, locale)),
    one.attempt === 0 ? null : detail.attempt(formatCount(one.attempt, locale)),
    one.device?.name ?? null,
    one.reason,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
