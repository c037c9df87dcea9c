import type { Comparison } from '../../lib/contract/comparison.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { PageWords } from '../../lib/text/page-words.ts';
import { Badge } from '../ui/badge.tsx';
import { Section } from '../ui/section.tsx';
import { Unbroken } from '../ui/unbroken.tsx';
import {
  differsSentence,
  leftOutSentence,
  marginSentence,
  obstacleText,
  spokenVerdict,
} from './verdict-words.ts';

/** One of four verdicts, its interval and margin, why, and what forbids one. */
export function VerdictPanel({
  comparison,
  words: { comparison: words },
  locale,
}: {
  comparison: Comparison;
  words: PageWords;
  locale: Locale;
}) {
  const spoken = spokenVerdict(comparison, words, locale);
  return (
    <Section title={words.verdictTitle} note={spoken.margin}>
      <h3 className="font-semibold">{words.against}</h3>
      {spoken.blocked ? (
        <p className="py-1.5" data-verdict={comparison.verdict ?? 'none'}>
          <Badge tone="remark">{spoken.head}</Badge>
        </p>
      ) : (
        <p
          className="flex flex-wrap items-baseline gap-x-3"
          data-verdict={comparison.verdict ?? 'none'}
        >
          <span className="font-semibold text-readout tracking-[-0.02em]">{spoken.head}</span>
          {spoken.beside ? <span className="text-ink2">{spoken.beside}</span> : null}
        </p>
      )}
      {spoken.blocked && comparison.obstacles.length > 0 ? (
        <p className="mt-1">
          <strong className="font-semibold">{words.why.because}</strong>{' '}
          {comparison.obstacles.map((obstacle) => obstacleText(obstacle, words)).join('; ')}.
        </p>
      ) : null}
      <p className="mt-1 text-ink2">
        <Unbroken>
          {[
            spoken.why,
            differsSentence(comparison.differs, words),
            words.grade[comparison.grade],
            leftOutSentence(comparison, words),
          ]
            .filter((sentence) => sentence !== null)
            .join(' ')}
        </Unbroken>
      </p>
      <p className="mt-2 text-ink2 text-small">
        <Unbroken>{marginSentence(comparison, words, locale)}</Unbroken>{' '}
        {comparison.noise ? (
          <a
            href={`/r/${comparison.noise.resultId}`}
            className="text-accent underline print:hidden"
          >
            {words.noiseOpen}
          </a>
        ) : null}
      </p>
    </Section>
  );
}
