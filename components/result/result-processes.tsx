import type { ReactNode } from 'react';
import { assignSeries, otherSeries } from '../../lib/chart/palette.ts';
import type { Result, ResultRun } from '../../lib/contract/result.ts';
import type { TimerRegion } from '../../lib/link/timer.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { Words } from '../../lib/text/words.ts';
import { Section } from '../ui/section.tsx';
import { ProcessSwitch } from './process-switch.tsx';
import { ProcessTable } from './process-table.tsx';
import { ResultEvidence } from './result-evidence.tsx';
import { RunHistogram } from './run-histogram.tsx';
import { RunTrace } from './run-trace.tsx';

/** The samples of one process as trace and distribution, and the table of all processes. */
export function ResultProcesses({
  result,
  run,
  part,
  text,
  locale,
  hrefOf,
  onChoose,
  lead,
  children,
}: {
  result: Result;
  run: ResultRun | null;
  part: TimerRegion;
  text: Words;
  locale: Locale;
  hrefOf: (process: number) => string;
  onChoose: (process: number) => void;
  /** What comes before the trace, and what between the distribution and the processes. */
  lead: ReactNode;
  children: ReactNode;
}) {
  const { runtime, timedRegion } = result.cell;
  const series = assignSeries([{ runtime }])[runtime.slug] ?? otherSeries;
  const timed = result.runs.filter(hasSamples);
  const shown = run && hasSamples(run) ? run : null;
  const processes = (
    <ProcessSwitch timed={timed} run={run} text={text} hrefOf={hrefOf} onChoose={onChoose} />
  );
  const drawn = { timed: timedRegion, part, series };
  return (
    <div className="grid min-w-0 content-start gap-8 max-xl:contents">
      {lead}
      {shown ? (
        <Section title={text.result.trace} controls={processes}>
          <RunTrace run={shown} {...drawn} />
        </Section>
      ) : null}
      {shown ? (
        <Section
          title={text.result.distribution}
          note={text.result.distributionNote(formatCount(shown.samples.infer.length, locale))}
        >
          <RunHistogram run={shown} {...drawn} />
        </Section>
      ) : null}
      {!shown && timed.length > 0 ? (
        <Section title={text.result.trace} controls={processes}>
          <p className="text-ink2">{text.result.noTrace}</p>
        </Section>
      ) : null}
      {children}
      {result.runs.length > 0 ? (
        <Section title={text.result.processes}>
          <ProcessTable runs={result.runs} text={text} locale={locale} />
        </Section>
      ) : null}
      <div className="max-xl:order-1">
        <ResultEvidence result={result} text={text} locale={locale} />
      </div>
    </div>
  );
}

type TimedRun = ResultRun & { samples: NonNullable<ResultRun['samples']> };

function hasSamples(run: ResultRun): run is TimedRun {
  return run.samples !== null && run.samples.infer.length > 0;
}
