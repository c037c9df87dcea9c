import type { ReactNode } from 'react';
import { assignSeries, otherSeries } from '../../lib/chart/palette.ts';
import type { Result, ResultRun } from '../../lib/contract/result.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { ResultWords } from '../../lib/text/words.ts';
import { Section } from '../ui/section.tsx';
import { ProcessSwitch } from './process-switch.tsx';
import { ProcessTable } from './process-table.tsx';
import { ResultEvidence } from './result-evidence.tsx';
import { RunDistribution } from './run-distribution.tsx';
import { RunTrace } from './run-trace.tsx';
import { ShapeSwitch } from './shape-switch.tsx';
import type { Shown } from './shown.ts';
import { timedOf } from './timed-part.ts';

/** The samples of one process as trace and distribution, and the table of all processes. */
export function ResultProcesses({
  result,
  run,
  shown: { part, shape },
  text,
  locale,
  hrefOf,
  onShow,
  lead,
  children,
}: {
  result: Result;
  run: ResultRun | null;
  shown: Shown;
  text: ResultWords;
  locale: Locale;
  hrefOf: (next: Partial<Shown>) => string;
  onShow: (next: Partial<Shown>) => void;
  /** What comes before the trace, and what between the distribution and the processes. */
  lead: ReactNode;
  children: ReactNode;
}) {
  const { runtime } = result.cell;
  const series = assignSeries([{ runtime }])[runtime.slug] ?? otherSeries;
  const timed = result.runs.filter(hasSamples);
  const sampled = run && hasSamples(run) ? run : null;
  const processes = (
    <ProcessSwitch
      timed={timed}
      run={run}
      text={text}
      hrefOf={(process) => hrefOf({ process })}
      onChoose={(process) => onShow({ process })}
    />
  );
  const drawn = { timed: timedOf(result), part, series };
  return (
    <div className="grid min-w-0 content-start gap-8 max-xl:contents">
      {lead}
      {sampled ? (
        <Section title={text.result.trace} controls={processes}>
          <RunTrace run={sampled} {...drawn} />
        </Section>
      ) : null}
      {sampled ? (
        <Section
          title={text.result.distribution}
          note={text.result.distributionNote(formatCount(sampled.samples.infer.length, locale))}
          controls={
            <ShapeSwitch
              shape={shape}
              text={text}
              hrefOf={(next) => hrefOf({ shape: next })}
              onChoose={(next) => onShow({ shape: next })}
            />
          }
        >
          <RunDistribution shape={shape} run={sampled} {...drawn} />
        </Section>
      ) : null}
      {!sampled && timed.length > 0 ? (
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
