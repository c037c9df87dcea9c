import type { DeviceRow } from '../../lib/contract/fleet.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { shareOf } from '../jobs/job-share.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Unbroken } from '../ui/unbroken.tsx';
import { nowLines } from './now-words.ts';

/** What a device does now: its job with how far it has come, or what it waits for. */
export function DeviceNow({ device, locale }: { device: DeviceRow; locale: Locale }) {
  const { job } = device;
  const share = job?.progress ? shareOf(job.progress) : null;
  return (
    <div className="min-w-0">
      {job ? (
        <a
          href={`/jobs/${job.id}`}
          className="relative z-10 block truncate font-medium hover:text-accent hover:underline"
          title={job.title}
        >
          {job.title}
        </a>
      ) : null}
      {nowLines(device, locale).map(({ text, doubt }, i) => (
        <p
          key={text}
          className={`flex flex-wrap items-center gap-x-2 text-small ${doubt ? 'text-remark' : 'text-ink2'}`}
        >
          {i === 0 && job && share !== null && job.progress?.phase === 'running' ? (
            <ProgressBar share={share} label={job.title} />
          ) : null}
          <span className="min-w-0">
            <Unbroken>{text}</Unbroken>
          </span>
        </p>
      ))}
    </div>
  );
}
