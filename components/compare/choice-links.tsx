import Link from 'next/link';

/** One choice of a few, side by side, each an address; the chosen one is `aria-current`. */
export function ChoiceLinks({
  label,
  choices,
}: {
  label: string;
  choices: readonly { value: string; label: string; href: string; chosen: boolean }[];
}) {
  return (
    <nav
      aria-label={label}
      className="inline-flex h-[30px] max-w-full overflow-x-auto rounded-ctl border border-ctl pointer-coarse:h-10"
    >
      {choices.map((choice) => (
        <Link
          key={choice.value}
          href={choice.href}
          scroll={false}
          prefetch={false}
          aria-current={choice.chosen ? 'true' : undefined}
          className={`flex items-center whitespace-nowrap border-line2 border-l px-2.5 outline-offset-[-3px] first:border-l-0 ${
            choice.chosen
              ? 'bg-wash font-semibold text-accent'
              : 'text-ink2 hover:bg-sunken hover:text-ink'
          }`}
        >
          {choice.label}
        </Link>
      ))}
    </nav>
  );
}
