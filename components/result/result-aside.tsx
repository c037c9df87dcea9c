import type { ReactNode } from 'react';
import type { Readings } from '../../lib/contract/reading.ts';
import type { Result, ResultRun } from '../../lib/contract/result.ts';
import { wholeCell } from '../../lib/contract/whole-cell.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { ResultWords } from '../../lib/text/words.ts';
import { CommandBlock } from '../ui/command-block.tsx';
import { FieldList } from '../ui/field-list.tsx';
import { Section } from '../ui/section.tsx';
import { ConditionsTable } from './conditions-table.tsx';
import { readingName, readingText } from './reading-text.ts';
import { RemarkList } from './remark-list.tsx';
import { repeatCommand } from './repeat-command.ts';

interface AsideProps {
  result: Result;
  run: ResultRun | null;
  text: ResultWords;
  locale: Locale;
  /** Sections between the remarks and the environment. */
  children: ReactNode;
}

/** Remarks, environment, conditions, and how to repeat it. */
export function ResultAside({ result, run, text, locale, children }: AsideProps) {
  const { environment } = result;
  const repeatable = wholeCell(result.cell);
  const details = Object.keys(environment.details).length;
  return (
    <div className="grid min-w-0 content-start gap-8 max-xl:contents">
      <Section title={text.result.validitySection}>
        <RemarkList remarks={result.remarks} text={text} />
      </Section>
      {children}
      <Section title={text.result.environment}>
        {Object.keys(environment.identity).length + details === 0 ? (
          <p className="text-ink2">{text.domain.notStated}</p>
        ) : null}
        <ReadingList readings={environment.identity} text={text} locale={locale} />
        {details > 0 ? (
          <details className="mt-2">
            <summary className="cursor-pointer py-1 text-accent">
              {text.result.environmentDetails(details)}
            </summary>
            <div className="pt-1.5">
              <ReadingList readings={environment.details} text={text} locale={locale} />
            </div>
          </details>
        ) : null}
      </Section>
      <Section
        title={text.result.conditions}
        note={run ? text.result.processNumber(run.index + 1) : undefined}
      >
        <ConditionsTable run={run} text={text} locale={locale} />
      </Section>
      {repeatable ? (
        <Section title={text.result.repeat}>
          <CommandBlock
            command={repeatCommand(repeatable, result.profile ?? 'standard')}
            copyLabel={text.shell.copyCommand}
            copiedText={text.shell.copied}
            failedText={text.shell.copyFailed}
          />
          <p className="text-ink2 text-small">
            {text.result.repeatNote} {text.result.repeatProfile}
          </p>
        </Section>
      ) : null}
    </div>
  );
}

function ReadingList({
  readings,
  text,
  locale,
}: {
  readings: Readings;
  text: ResultWords;
  locale: Locale;
}) {
  return (
    <FieldList
      fields={Object.entries(readings)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, reading]) => ({
          name: readingName(name, locale),
          title: [name, reading.source].filter((part) => part).join(', '),
          value: (
            <span className={reading.status === 'ok' ? '' : 'text-ink3'}>
              {readingText(reading, text, locale)}
            </span>
          ),
        }))}
    />
  );
}
