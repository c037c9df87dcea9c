import type { Result, ResultRun } from '../../lib/contract/result.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { Words } from '../../lib/text/words.ts';
import { onPlainClick } from '../explore/plain-click.ts';
import { Section } from '../ui/section.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { ProcessTable } from './process-table.tsx';

/** The samples of one process as trace and distribution, and the table of all processes. */
export function ResultProcesses({
  result,
  run,
  text,
  locale,
  hrefOf,
  onChoose,
}: {
  result: Result;
  run: ResultRun | null;
  text: Words;
  locale: Locale;
  hrefOf: (process: number) => string;
  onChoose: (process: number) => void;
}) {
  const timed = result.runs.filter((one) => one.samples !== null && one.samples.infer.length > 0);
  return (
    <div className="grid min-w-0 content-start gap-8">
      {run && timed.length > 0 ? (
        <Section
          title={text.result.trace}
          controls={
            timed.length > 1 ? (
              <Segmented
                label={text.result.process}
                value={String(run.index + 1)}
                segments={timed.map((one, position) => ({
                  value: String(one.index + 1),
                  label:
                    position === 0
                      ? text.result.processNumber(one.index + 1)
                      : String(one.index + 1),
                  href: hrefOf(one.index + 1),
                }))}
                onChoose={(value, event) => onPlainClick(event, () => onChoose(Number(value)))}
              />
            ) : null
          }
        >
          <div />
        </Section>
      ) : null}
      {result.runs.length > 0 ? (
        <Section title={text.result.processes}>
          <ProcessTable runs={result.runs} text={text} locale={locale} />
        </Section>
      ) : null}
    </div>
  );
}
