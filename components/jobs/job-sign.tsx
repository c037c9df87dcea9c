import type { ReactNode } from 'react';
import type { JobState } from '../../lib/contract/fleet.ts';

const ring = <circle r={4.5} fill="none" stroke="currentColor" strokeWidth={1.4} />;

/** One drawing a state, told apart by its shape and not by colour alone. */
const signs: Record<JobState, { colour: string; drawing: ReactNode }> = {
  queued: {
    colour: 'text-ink2',
    drawing: (
      <circle
        r={4.5}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.4}
        strokeDasharray="2.4 2.31"
      />
    ),
  },
  leased: {
    colour: 'text-accent',
    drawing: (
      <>
        {ring}
        <circle r={1.8} fill="currentColor" />
      </>
    ),
  },
  cooling: {
    colour: 'text-accent',
    drawing: (
      <>
        {ring}
        <path d="M-4.5 0a4.5 4.5 0 0 0 9 0z" fill="currentColor" />
      </>
    ),
  },
  running: {
    colour: 'text-accent',
    drawing: (
      <>
        <circle r={6.5} fill="var(--wash)" />
        <circle r={4} fill="currentColor" />
      </>
    ),
  },
  uploading: {
    colour: 'text-accent',
    drawing: (
      <path
        d="M0 5V-4M-3.6-.6 0-4.4 3.6-.6"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.6}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    ),
  },
  done: { colour: 'text-ink2', drawing: line('m-4.6.4 3.2 3.2L4.8-3.4') },
  failed: { colour: 'text-fail', drawing: line('m-3.6-3.6 7.2 7.2m0-7.2-7.2 7.2') },
  cancelled: {
    colour: 'text-ink3',
    drawing: (
      <>
        {ring}
        {line('m-3.2 3.2 6.4-6.4')}
      </>
    ),
  },
  expired: {
    colour: 'text-fail',
    drawing: (
      <>
        {ring}
        {line('M0-2.6V0l1.8 1.4')}
      </>
    ),
  },
  unsupported: {
    colour: 'text-ink3',
    drawing: (
      <>
        <path d="M-4.5-4.5h9v9h-9z" fill="none" stroke="currentColor" strokeWidth={1.2} />
        {line('M-4.5 1.5 1.5-4.5M-4.5 4.5l9-9M-1.5 4.5l6-6')}
      </>
    ),
  },
};

function line(d: string): ReactNode {
  return <path d={d} fill="none" stroke="currentColor" strokeWidth={1.3} strokeLinecap="round" />;
}

/** A job's state: its sign and its word. */
export function JobSign({ state, word, hint }: { state: JobState; word: string; hint: string }) {
  const { colour, drawing } = signs[state];
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap" title={hint}>
      <svg
        aria-hidden="true"
        width={14}
        height={14}
        viewBox="-7 -7 14 14"
        className={`shrink-0 ${colour}`}
      >
        {drawing}
      </svg>
      <span className={colour === 'text-fail' ? 'text-fail' : ''}>{word}</span>
    </span>
  );
}
