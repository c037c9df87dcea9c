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
      <ol className="flex flex-wrap gap-x-2 [&>li+li]:before:mr-2 [&>li+li]:before:text-ink3 [&>li+li]:before:content-['/']">
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
