import type { Words } from '../../lib/text/words.ts';

/**
 * The box that takes a row into the comparison. A full basket says so and stays operable, so that
 * the reason is read; the page decides what a click on it does.
 */
export function BasketBox({
  id,
  name,
  place,
  full,
  text,
  onBasket,
}: {
  id: string;
  name: string;
  /** 0 is the baseline; -1 is not chosen. */
  place: number;
  /** No other row can be chosen. */
  full: boolean;
  text: Words;
  onBasket: (id: string) => void;
}) {
  const { table } = text;
  const refused = full && place < 0;
  return (
    <label className="flex size-6 cursor-pointer items-center justify-center pointer-coarse:size-8">
      <input
        type="checkbox"
        checked={place >= 0}
        onChange={() => onBasket(id)}
        aria-disabled={refused || undefined}
        title={refused ? table.basketFull : undefined}
        aria-label={place === 0 ? table.compareBaseline(name) : table.compare(name)}
        className="relative size-3.5 cursor-[inherit] appearance-none rounded-badge border border-ctl bg-surface before:absolute before:inset-px checked:border-accent checked:bg-accent checked:before:bg-accent-ink checked:before:[clip-path:polygon(12%_52%,24%_40%,42%_58%,78%_20%,90%_32%,42%_82%)] hover:border-ink2 aria-disabled:opacity-50"
      />
    </label>
  );
}
