import type { ReportProps } from './report-data.ts';

/** What is wrong with the report, where one sees it on this page, and what is done here instead. */
export function FlawList({ words }: Pick<ReportProps, 'words'>) {
  return (
    <section id="flaws" aria-labelledby="flaws-heading" className="scroll-mt-4">
      <h2 id="flaws-heading" className="border-ctl border-b pb-1.5">
        {words.flaws}
      </h2>
      <ol className="grid gap-x-10 md:grid-cols-2 xl:grid-cols-3">
        {words.flawList.map(({ title, what, now, where, rule }, index) => (
          <li
            key={title}
            id={`flaw-${index + 1}`}
            className="flex scroll-mt-4 gap-3 border-line border-b py-3 target:bg-remark-wash"
          >
            <span
              aria-hidden="true"
              className="mt-px inline-flex size-6 shrink-0 items-center justify-center rounded-full border border-remark bg-remark-wash font-semibold text-remark text-small"
            >
              {index + 1}
            </span>
            <div className="min-w-0">
              <h3 className="font-semibold leading-6">{title}</h3>
              <p className="text-ink2">
                {what}{' '}
                <a href={where} className="whitespace-nowrap text-accent underline">
                  {words.occurs}
                </a>
              </p>
              <p className="mt-1">
                <a href={rule} className="text-accent underline">
                  {words.instead}
                </a>{' '}
                {now}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
