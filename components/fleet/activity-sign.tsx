import type { DeviceActivity } from '../../lib/contract/fleet.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { RemarkSign } from '../ui/remark-sign.tsx';

/** What a device is at, as a sign of its own shape and the word for it. */
export function ActivitySign({ activity, locale }: { activity: DeviceActivity; locale: Locale }) {
  const word = pageWords(locale).devices.activities[activity];
  return (
    <span
      data-activity={activity}
      className={`inline-flex items-center gap-2 ${activity === 'throttled' ? 'text-remark' : ''}`}
    >
      {activity === 'throttled' ? (
        <RemarkSign />
      ) : (
        <svg
          aria-hidden="true"
          width={14}
          height={14}
          viewBox="-7 -7 14 14"
          fill="none"
          className="shrink-0"
        >
          {signs[activity]}
        </svg>
      )}
      {word}
    </span>
  );
}

const signs: Record<Exclude<DeviceActivity, 'throttled'>, React.ReactNode> = {
  measuring: (
    <>
      <circle r={6.5} fill="var(--wash)" />
      <circle r={4.2} fill="var(--accent)" />
    </>
  ),
  cooling: (
    <>
      <circle r={4} stroke="var(--accent)" strokeWidth={1.4} />
      <path d="M-4 0a4 4 0 0 0 8 0z" fill="var(--accent)" />
    </>
  ),
  idle: <circle r={4.2} fill="var(--ink2)" />,
  'waiting for approval': (
    <circle r={4.2} stroke="var(--ink2)" strokeWidth={1.4} strokeDasharray="2.2 2.2" />
  ),
  maintenance: <path d="M-3.8-3.8h7.6v7.6h-7.6z" stroke="var(--ink2)" strokeWidth={1.4} />,
  paused: <path d="M-2.2-4v8M2.2-4v8" stroke="var(--ink2)" strokeWidth={2} />,
  offline: <circle r={4.2} stroke="var(--ctl)" strokeWidth={1.4} />,
  revoked: (
    <>
      <circle r={4.2} stroke="var(--ctl)" strokeWidth={1.4} />
      <path d="M-4 4 4-4" stroke="var(--ctl)" strokeWidth={1.4} />
    </>
  ),
};
