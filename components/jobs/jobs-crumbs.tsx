import { jobsWords } from '../../lib/text/jobs-words.ts';
import type { Locale } from '../../lib/text/locale.ts';

/** Where a page below the list of jobs stands. */
export function JobsCrumbs({
  here,
  between = [],
  locale,
}: {
  here: string;
  between?: readonly { name: string; href: string }[];
  locale: Locale;
}) {
  const { jobs } = jobsWords(locale);
  const places = [{ name: jobs.title, href: '/jobs' }, ...between];
  return (
    <nav aria-label={jobs.detail.breadcrumb} className="text-ink2 text-small">
      <ol className="flex flex-wrap gap-x-2 [&>li:not(:last-child)]:after:ml-2 [&>li:not(:last-child)]:after:text-ink3 [&>li:not(:last-child)]:after:content-['/']">
        {places.map(({ name, href }) => (
          <li key={href} className="min-w-0 break-words">
            <a href={href} className="hover:text-accent hover:underline">
              {name}
            </a>
          </li>
        ))}
        <li aria-current="page" className="min-w-0 break-words">
          {here}
        </li>
      </ol>
    </nav>
  );
}
