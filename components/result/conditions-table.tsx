import type { Reading } from '../../lib/contract/reading.ts';
import type { ResultRun } from '../../lib/contract/result.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { ResultWords } from '../../lib/text/words.ts';
import { readingName, readingText } from './reading-text.ts';

/** Clocks, temperature, load and swap of one process, before and after it. */
export function ConditionsTable({
  run,
  text,
  locale,
}: {
  run: ResultRun | null;
  text: ResultWords;
  locale: Locale;
}) {
  const before = run?.conditions?.before?.readings ?? {};
  const after = run?.conditions?.after?.readings ?? {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  if (names.length === 0) return <p className="text-ink2">{text.result.noConditions}</p>;
  const { field, before: beforeHead, after: afterHead } = text.result.conditionColumns;
  return (
    <table className="w-full border-collapse">
      <thead className="text-ink2 text-small">
        <tr className="[&>th]:pb-1 [&>th]:font-medium">
          <th scope="col" className="text-left">
            {field}
          </th>
          <th scope="col" className="text-right">
            {beforeHead}
          </th>
          <th scope="col" className="text-right">
            {afterHead}
          </th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name} className="align-baseline [&>*]:py-[3px]">
            <th scope="row" title={name} className="pr-2 text-left font-normal text-ink2">
              {readingName(name, locale)}
            </th>
            {[before[name], after[name]].map((reading, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: before and after keep their order.
              <td key={column} className="pl-2 text-right">
                <ReadingValue reading={reading} text={text} locale={locale} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ReadingValue({
  reading,
  text,
  locale,
}: {
  reading: Reading | undefined;
  text: ResultWords;
  locale: Locale;
}) {
  if (!reading) return <span className="text-ink3">{text.domain.none}</span>;
  return (
    <span className={reading.status === 'ok' ? '' : 'text-ink3'}>
      {readingText(reading, text, locale)}
    </span>
  );
}
