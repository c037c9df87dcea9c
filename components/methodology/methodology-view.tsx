import { remarkCodes } from '../../lib/contract/remark.ts';
import type { Result } from '../../lib/contract/result.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { type PageWords, pageWords } from '../../lib/text/page-words.ts';
import { remarksOf } from '../../lib/text/remark-section.ts';
import { words as allWords, type Words } from '../../lib/text/words.ts';
import { Badge } from '../ui/badge.tsx';
import { workedExample } from './worked-example.ts';

type SectionWords = PageWords['methodology']['sections'][number];

/** Every rule with its reason, the remarks it raises, and this installation's own numbers. */
export function MethodologyView({
  newest,
  rejecting,
  locale,
}: {
  /** The newest own result with samples; null while there is none. */
  newest: Result | null;
  /** Codes of the remarks that reject a result. */
  rejecting: readonly string[];
  locale: Locale;
}) {
  const words = pageWords(locale);
  const text = allWords(locale);
  const { methodology } = words;
  const examples = newest ? workedExample(newest, words, locale) : {};
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 py-5 md:px-6">
      <h1>{methodology.title}</h1>
      <p className="text-ink2">{methodology.lead}</p>
      <p className="mt-2 max-w-[720px] text-ink2" data-example={newest?.id ?? 'none'}>
        {newest ? (
          <>
            {methodology.exampleFrom(
              newest.cell.artifact.model.name,
              newest.environment.deviceClass.name,
            )}{' '}
            <a href={`/r/${newest.id}`} className="text-accent underline">
              {methodology.openExample}
            </a>
          </>
        ) : (
          methodology.noExample
        )}
      </p>
      <div className="mt-6 grid gap-x-14 gap-y-8 xl:grid-cols-[220px_minmax(0,720px)]">
        <nav aria-label={methodology.contents} className="print:hidden">
          <ul className="gap-x-4 gap-y-1 max-xl:flex max-xl:flex-wrap xl:sticky xl:top-5 xl:grid">
            {methodology.sections.map(({ id, heading }) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  className="flex min-h-6 items-center text-accent hover:underline pointer-coarse:min-h-10"
                >
                  {heading}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="grid max-w-[720px] gap-9">
          {methodology.sections.map((section) => (
            <RuleSection
              key={section.id}
              section={section}
              example={examples[section.id] ?? []}
              codes={remarksOf(section.id, remarkCodes)}
              rejecting={rejecting}
              words={words}
              text={text}
            />
          ))}
        </div>
      </div>
    </main>
  );
}

function RuleSection({
  section: { id, heading, rules, why },
  example,
  codes,
  rejecting,
  words: { methodology },
  text,
}: {
  section: SectionWords;
  example: readonly string[];
  codes: readonly string[];
  rejecting: readonly string[];
  words: PageWords;
  text: Words;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="scroll-mt-4">
      <h2 id={`${id}-heading`} className="border-ctl border-b pb-1.5">
        {heading}
      </h2>
      <ul className="mt-3 grid list-disc gap-2 pl-4 text-[14px] leading-[22px] marker:text-ink3">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p className="mt-3 text-[14px] text-ink2 leading-[22px]">
        <strong className="font-semibold text-ink">{methodology.why}</strong> {why}
      </p>
      {example.length > 0 ? (
        <div
          className="mt-3 border-accent border-l-2 pl-3 text-[14px] leading-[22px]"
          data-worked={id}
        >
          <h3 className="font-semibold">{methodology.exampleTitle}</h3>
          <p>{example.join(' ')}</p>
        </div>
      ) : null}
      {codes.length > 0 ? (
        <RemarkTable codes={codes} rejecting={rejecting} words={methodology} text={text} />
      ) : null}
    </section>
  );
}

function RemarkTable({
  codes,
  rejecting,
  words,
  text: { domain },
}: {
  codes: readonly string[];
  rejecting: readonly string[];
  words: PageWords['methodology'];
  text: Words;
}) {
  return (
    <dl className="mt-3 grid gap-y-1.5" aria-label={words.remarksTitle}>
      {codes.map((code) => (
        <div key={code} className="flex gap-x-4 max-md:flex-col" data-remark={code}>
          <dt className="shrink-0 md:w-[190px]">
            <Badge tone={rejecting.includes(code) ? 'failed' : 'remark'}>
              {domain.remarks[code] ?? code}
            </Badge>
          </dt>
          <dd className="text-ink2">
            {domain.remarkMeanings[code]}
            {rejecting.includes(code) ? (
              <strong className="font-semibold text-fail"> {words.rejects}</strong>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
