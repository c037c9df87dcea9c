import { formatLatency } from '../../lib/chart/format.ts';
import type { ResultRun } from '../../lib/contract/result.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { remarkMeaning, remarkName } from '../../lib/text/remark-words.ts';
import type { ResultWords } from '../../lib/text/words.ts';
import { Badge } from '../ui/badge.tsx';

/** Every planned process of a result: how it ended, its figures, its remarks. */
export function ProcessTable({
  runs,
  text,
  locale,
}: {
  runs: readonly ResultRun[];
  text: ResultWords;
  locale: Locale;
}) {
  const { result } = text;
  const { index, kind, status, ended, samples, p50, load, modelLoad, first, remarks } =
    result.processColumns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-[840px] border-collapse break-keep">
        <thead className="text-left text-ink2 text-small">
          <tr className="border-line border-b [&>th]:py-1.5 [&>th]:pr-4 [&>th]:font-medium">
            <th scope="col">{index}</th>
            <th scope="col">{kind}</th>
            <th scope="col">{status}</th>
            <th scope="col">{ended}</th>
            {[samples, p50, load, modelLoad, first].map((name) => (
              <th key={name} scope="col" className="text-right">
                {name}
              </th>
            ))}
            <th scope="col">{remarks}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <ProcessRow
              key={run.index}
              run={run}
              again={runs.find(({ remeasures }) => remeasures === run.index) ?? null}
              text={text}
              locale={locale}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ProcessRow({
  run,
  again,
  text,
  locale,
}: {
  run: ResultRun;
  /** The run that was made because this one's warm-up was too short. */
  again: ResultRun | null;
  text: ResultWords;
  locale: Locale;
}) {
  const { result, domain } = text;
  const startup = run.startup;
  const times = [startup?.runtimeLoadNs, startup?.modelLoadNs, startup?.firstInferenceNs];
  return (
    <tr className="h-[31px] border-line border-b align-baseline [&>*]:py-1.5 [&>*]:pr-4">
      <th scope="row" className="text-left font-medium">
        {run.index + 1}
      </th>
      <td>{result.kinds[run.kind]}</td>
      <td className={run.status === null ? 'text-ink3' : ''}>
        {run.status === null ? result.planned : result.statuses[run.status]}
        {again === null ? null : (
          <span className="block text-ink2">{result.discarded(again.index + 1)}</span>
        )}
        {run.remeasures === null ? null : (
          <span className="block text-ink2">{result.repeats(run.remeasures + 1)}</span>
        )}
        {run.failure ? (
          <span className="block max-w-80 break-words text-fail">
            {result.failedIn(run.failure.phase, run.failure.message)}
          </span>
        ) : null}
      </td>
      <td>
        <EndOf run={run} text={text} />
      </td>
      <td className="text-right">
        <SampleCount run={run} none={domain.none} locale={locale} />
      </td>
      <td className="text-right font-semibold">
        {run.summary ? (
          formatLatency(run.summary.p50.valueMs, 'ms', locale).figure
        ) : (
          <span className="font-normal text-ink3">{domain.none}</span>
        )}
      </td>
      {times.map((ns, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the three columns have a fixed order.
        <td key={column} className="text-right">
          {ns === null || ns === undefined ? (
            <span className="text-ink3">{domain.none}</span>
          ) : (
            formatLatency(ns / 1e6, 'ms', locale).figure
          )}
        </td>
      ))}
      <td>
        <span className="flex flex-wrap gap-1.5">
          {run.remarks.map((remark) => (
            <Badge key={remark.code} tone="remark" title={remarkMeaning(remark, text)}>
              {remarkName(remark, text)}
            </Badge>
          ))}
          {run.remarks.length === 0 ? <span className="text-ink3">{domain.none}</span> : null}
        </span>
      </td>
    </tr>
  );
}

/** Timed inferences, or the images of an accuracy run. */
function SampleCount({ run, none, locale }: { run: ResultRun; none: string; locale: Locale }) {
  const count = run.summary?.count ?? run.accuracy?.total;
  if (count === undefined) return <span className="text-ink3">{none}</span>;
  return formatCount(count, locale);
}

/** The rule that ended the window, and how the warm-up before it ended. */
function EndOf({ run, text }: { run: ResultRun; text: ResultWords }) {
  const { endings, warmups } = text.result;
  if (run.stoppedBy === null) return <span className="text-ink3">{text.domain.none}</span>;
  return (
    <>
      {endings[run.stoppedBy] ?? run.stoppedBy}
      {run.warmupEnd === null ? null : (
        <span className="block text-ink3 text-small">
          {warmups[run.warmupEnd] ?? run.warmupEnd}
        </span>
      )}
    </>
  );
}
