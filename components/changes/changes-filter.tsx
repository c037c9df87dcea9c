import type { ChangesWords } from '../../lib/text/changes-words.ts';
import { type AskedChanges, changesHref } from './changes-href.ts';

/** All changes, or corrections alone: two links, since each choice is an address. */
export function ChangesFilter({ query, words }: { query: AskedChanges; words: ChangesWords }) {
  const choices = [
    { kind: null, label: words.filter.all },
    { kind: 'corrections' as const, label: words.filter.corrections },
  ];
  return (
    <nav
      aria-label={words.filter.label}
      className="inline-flex h-[30px] pointer-coarse:h-10 overflow-hidden rounded-ctl border border-ctl print:hidden"
    >
      {choices.map(({ kind, label }) => (
        <a
          key={label}
          href={changesHref({ ...query, before: null, kind })}
          aria-current={query.kind === kind ? 'true' : undefined}
          className={`flex items-center border-line2 border-l px-3 outline-offset-[-3px] first:border-l-0 ${
            query.kind === kind
              ? 'bg-wash font-semibold text-accent'
              : 'text-ink2 hover:bg-sunken hover:text-ink'
          }`}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
