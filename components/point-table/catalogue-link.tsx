import type { Words } from '../../lib/text/words.ts';

const folders = { device: 'd', model: 'm', framework: 'f' } as const;

/** A name that leads to everything about it: the page of a device, a model or a framework. */
export function CatalogueLink({
  noun,
  slug,
  name,
  text,
  className = '',
}: {
  noun: keyof typeof folders;
  slug: string;
  name: string;
  text: Words;
  className?: string;
}) {
  return (
    <a
      href={`/${folders[noun]}/${slug}`}
      title={text.table.openPage(name)}
      className={`hover:text-accent hover:underline ${className}`}
    >
      {name}
    </a>
  );
}
