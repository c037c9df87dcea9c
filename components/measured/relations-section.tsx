import { catalogueWords } from '../../lib/text/catalogue-words.ts';
import { buttonClass } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { JobCommand } from './job-command.tsx';
import { Reproduced } from './reproduced.tsx';
import type { SectionProps } from './section-props.ts';

const link = 'text-accent underline';

/** Studies and comparisons that the result belongs to, and how to compare it with another. */
export function RelationsSection(props: SectionProps) {
  const { result, noiseJob, reproductions, words, text, locale } = props;
  const { relations } = words.measuring;
  const { history } = catalogueWords(locale);
  return (
    <Section title={relations.title}>
      <div className="grid gap-3">
        <p>
          <a href={`/k/${result.combination}`} className={link}>
            {history.ofResult}
          </a>
        </p>
        {reproductions ? <Reproduced record={reproductions} locale={locale} /> : null}
        {result.studies.map(({ id, name }) => (
          <p key={id}>
            {relations.studies}{' '}
            <a href={`/study/${id}`} className={link}>
              {name}
            </a>
          </p>
        ))}
        {result.comparisons.map(({ id, kind }) => (
          <p key={id}>
            {relations.comparisons[kind]}:{' '}
            <a href={`/comparison/${id}`} className={link}>
              {relations.openComparison}
            </a>
          </p>
        ))}
        <p className="print:hidden">
          <a href={`/compare?a=${result.id}`} className={buttonClass('plain')}>
            {relations.compareWith}
          </a>
        </p>
        {noiseJob ? (
          <details>
            <summary className="cursor-pointer py-1 text-accent">{relations.noise}</summary>
            <p className="py-1.5 text-ink2">{relations.noiseBody}</p>
            <JobCommand
              href={`/api/v1/jobs/noise?result=${result.id}`}
              file={`noise-${result.id.slice(-6)}.json`}
              words={relations}
              text={text}
            />
          </details>
        ) : null}
      </div>
    </Section>
  );
}
