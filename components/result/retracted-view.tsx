import type { Result } from '../../lib/contract/result.ts';
import { changesWords } from '../../lib/text/changes-words.ts';
import { formatMoment } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { words as allWords } from '../../lib/text/words.ts';
import type { ShownLink } from '../share/shown-link.ts';
import { FieldList } from '../ui/field-list.tsx';
import { Section } from '../ui/section.tsx';
import { evidenceFields } from './evidence-fields.ts';
import { readingName, readingText } from './reading-text.ts';
import { ResultHeader } from './result-header.tsx';
import { VerdictBar } from './verdict-bar.tsx';

const linkClass = 'text-accent underline';

/** The tombstone of a retracted result: what it was, why and when it went, what took its place. */
export function RetractedView({
  result,
  locale,
  link = null,
}: {
  result: Result;
  locale: Locale;
  /** The link that the page stands at, where it is not at its own address. */
  link?: ShownLink | null;
}) {
  const text = allWords(locale);
  const { tombstone } = changesWords(locale);
  const replacedBy = result.retracted?.replacedBy ?? null;
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <ResultHeader result={result} text={text} />
      {link?.said}
      <div className="mt-3 mb-4">
        <VerdictBar result={result} text={text} />
      </div>
      <div className="grid max-w-[900px] gap-2" data-sentence="retracted">
        <p className="text-[14px] leading-[21px]">{tombstone.left}</p>
        <p className="text-[14px] leading-[21px]">
          {replacedBy === null ? (
            tombstone.notReplaced
          ) : (
            <>
              {tombstone.replaced}{' '}
              <a href={`/r/${replacedBy}`} className={linkClass}>
                {tombstone.openReplacement}
              </a>
            </>
          )}
        </p>
        <p className="flex flex-wrap gap-x-5 gap-y-1">
          <a href={`/k/${result.combination}`} className={linkClass}>
            {tombstone.history}
          </a>
          <a href="/changes" className={linkClass}>
            {tombstone.changes}
          </a>
        </p>
      </div>
      <div className="mt-6 grid gap-x-10 gap-y-8 xl:grid-cols-2">
        <Section title={tombstone.was}>
          <FieldList fields={identityFields(result, locale)} />
        </Section>
        <Section title={text.result.environment}>
          <FieldList
            fields={Object.entries(result.environment.identity)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([name, reading]) => ({
                name: readingName(name, locale),
                title: name,
                value: readingText(reading, text, locale),
              }))}
          />
        </Section>
      </div>
    </main>
  );
}

function identityFields(result: Result, locale: Locale) {
  const text = allWords(locale);
  const { tombstone } = changesWords(locale);
  const ok = result.runs.filter(({ status }) => status === 'ok').length;
  const finished = result.finishedAt;
  const { statistics, timer } = text.result.evidenceFields;
  return [
    {
      name: tombstone.measured,
      value: finished ? formatMoment(finished) : text.domain.notStated,
    },
    { name: tombstone.profile, value: result.profile ?? text.domain.notStated },
    { name: tombstone.runs, value: tombstone.processes(ok, result.runs.length) },
    ...evidenceFields(result, text, locale)
      // Of its figures nothing is left, nor of how they were computed.
      .filter(({ name }) => name !== statistics && name !== timer)
      .map(({ name, value, mono }) => ({
        name,
        title: mono ? value : undefined,
        value: mono ? <code className="break-all font-mono text-small">{value}</code> : value,
      })),
  ];
}
