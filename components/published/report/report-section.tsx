import type { ReactNode } from 'react';
import type { PageWords } from '../../../lib/text/page-words.ts';
import { FlawMarks } from './flaw-mark.tsx';

/** A part of the report: its heading with the flaws that occur in it, its words beside its picture. */
export function ReportSection({
  id,
  title,
  flaws = [],
  words,
  said,
  children,
}: {
  id: string;
  title: string;
  flaws?: readonly number[];
  words: PageWords['report2019'];
  /** What the picture means, in sentences. */
  said: ReactNode;
  children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="min-w-0 scroll-mt-4">
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 border-ctl border-b pb-1.5">
        <h2 id={`${id}-heading`}>{title}</h2>
        {flaws.length > 0 ? <FlawMarks numbers={flaws} words={words} /> : null}
      </div>
      <div className="grid gap-x-12 gap-y-5 pt-4 xl:grid-cols-[minmax(0,400px)_minmax(0,1fr)]">
        <div className="grid content-start gap-2.5 text-[14px] leading-[22px]">{said}</div>
        <div className="grid min-w-0 max-w-[900px] content-start gap-5 [&>*]:min-w-0">
          {children}
        </div>
      </div>
    </section>
  );
}
