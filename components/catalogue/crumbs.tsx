import type { Words } from '../../lib/text/words.ts';

/** Where a page stands: links to what is above it, its own name last. */
export function Crumbs({
  links,
  here,
  text,
}: {
  links: readonly { name: string; href: string }[];
  here: string;
  text: Words;
}) {
  return (
    <nav aria-label={text.shell.breadcrumb} className="text-ink2 text-small">
      <ol className="flex flex-wrap gap-x-2 [&>li:not(:last-child)]:after:ml-2 [&>li:not(:last-child)]:after:text-ink3 [&>li:not(:last-child)]:after:content-['/']">
        {[{ name: text.shell.explore, href: '/' }, ...links].map(({ name, href }) => (
          <li key={href}>
            <a href={href} className="hover:text-accent hover:underline">
              {name}
            </a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
