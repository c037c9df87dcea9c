import type { JobDetail } from '../../lib/contract/fleet.ts';
import type { JobsWords } from '../../lib/text/jobs-words.ts';
import { isHeld } from './job-share.ts';

/** The end of what the last attempt printed; while it runs, as of the last heartbeat. */
export function JobLog({ job, words }: { job: JobDetail; words: JobsWords['jobs'] }) {
  const live = isHeld(job.state) ? job.progress?.logTail : null;
  const text = (live || job.log || '').trimEnd();
  if (text === '') return <p className="text-ink2">{words.detail.noLog}</p>;
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      data-log
      className="max-h-[420px] overflow-y-auto whitespace-pre-wrap break-words rounded-ctl border border-ctl bg-page px-3.5 py-3 font-mono text-small leading-5"
    >
      {text}
    </pre>
  );
}
