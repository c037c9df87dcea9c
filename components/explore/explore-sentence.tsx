import { type ReactNode, useState } from 'react';
import { type SentenceFacts, sentenceParts } from '../../lib/export/said/explore-sentence.ts';
import type { View } from '../../lib/link/view.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { useWords } from '../shell/words-provider.tsx';
import { Unbroken } from '../ui/unbroken.tsx';
import { OtherStatistics } from './other-statistics.tsx';

/**
 * The sentence under the heading; it is the chart's description too, by `id`. On a narrow screen what
 * the marks mean and who is left out is read behind one word, so that the chart begins higher.
 */
export function ExploreSentence({
  id,
  facts,
  locale,
  children,
  onChange,
}: {
  id: string;
  facts: SentenceFacts;
  locale: Locale;
  /** What else is said of the figures. */
  children?: ReactNode;
  onChange: (next: View) => void;
}) {
  const text = useWords();
  const { shown, brief, further } = sentenceParts(facts, text, locale);
  const [open, setOpen] = useState(false);
  return (
    <p className="text-ink2">
      <span id={id}>
        <strong className="font-semibold text-ink">{shown}</strong> <Unbroken>{brief}</Unbroken>{' '}
        <span className={open ? '' : 'max-md:sr-only'}>
          <Unbroken>{further}</Unbroken>
        </span>
      </span>{' '}
      <span className={open ? '' : 'max-md:hidden'}>
        <OtherStatistics
          view={facts.view}
          split={facts.split}
          className="text-accent underline"
          onChange={onChange}
        />
      </span>{' '}
      {further === '' ? null : (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="relative z-1 -m-1 p-1 text-accent underline md:hidden print:hidden"
        >
          {open ? text.explore.sayLess : text.explore.sayMore}
        </button>
      )}{' '}
      {children}
    </p>
  );
}
