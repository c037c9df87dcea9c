import type { PageWords } from '../../../lib/text/page-words.ts';

/** The number of a flaw where it occurs; it leads to what is said of it. */
export function FlawMark({ number, words }: { number: number; words: PageWords['report2019'] }) {
  const title = words.flaw(number, words.flawList[number - 1]?.title ?? '');
  return (
    <a
      href={`#flaw-${number}`}
      aria-label={title}
      title={title}
      data-flaw-mark={number}
      className="inline-flex size-6 shrink-0 items-center justify-center rounded-full border border-remark bg-remark-wash align-middle font-semibold text-remark text-small hover:border-2"
    >
      {number}
    </a>
  );
}

/** A heading's marks, in a row. */
export function FlawMarks({
  numbers,
  words,
}: {
  numbers: readonly number[];
  words: PageWords['report2019'];
}) {
  return (
    <span className="flex gap-1.5">
      {numbers.map((number) => (
        <FlawMark key={number} number={number} words={words} />
      ))}
    </span>
  );
}
