import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';

export interface Step {
  key: string;
  name: string;
  note: ReactNode;
  /** Right of it: when it happened, or "now". */
  when: string;
  state: 'done' | 'current' | 'later';
}

/** Steps one below the other on a line: done with a tick, the present one ringed, later ones open. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  return (
    <ol>
      {steps.map((step, i) => (
        <li
          key={step.key}
          data-step={step.key}
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className="relative flex gap-3 pb-3 last:pb-0"
        >
          {i < steps.length - 1 ? (
            <span
              aria-hidden="true"
              className={`absolute top-[22px] bottom-[-4px] left-[8px] w-0.5 ${step.state === 'done' ? 'bg-accent' : 'bg-line2'}`}
            />
          ) : null}
          <Node state={step.state} />
          <div className="min-w-0 flex-1">
            <p className={step.state === 'later' ? 'text-ink2' : 'font-semibold'}>{step.name}</p>
            <div className="break-words text-ink2 text-small">{step.note}</div>
          </div>
          <span className="shrink-0 text-ink3 text-small">{step.when}</span>
        </li>
      ))}
    </ol>
  );
}

function Node({ state }: { state: Step['state'] }) {
  const base =
    'relative z-10 flex size-[18px] shrink-0 items-center justify-center rounded-full mt-px';
  if (state === 'done') {
    return (
      <span aria-hidden="true" className={`${base} bg-accent text-accent-ink`}>
        <Icon name="check" size={12} />
      </span>
    );
  }
  if (state === 'current') {
    return (
      <span
        aria-hidden="true"
        className={`${base} border-[5px] border-accent bg-surface ring-3 ring-wash`}
      />
    );
  }
  return <span aria-hidden="true" className={`${base} border border-line2 bg-surface`} />;
}
