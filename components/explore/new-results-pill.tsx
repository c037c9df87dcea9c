'use client';

import { useWords } from '../shell/words-provider.tsx';

/** "1 new result", above the chart; on click the rows are added and highlighted once. */
export function NewResultsPill({ count, onShow }: { count: number; onShow: () => void }) {
  const { explore } = useWords();
  if (count === 0) return null;
  return (
    <button
      type="button"
      onClick={onShow}
      className="inline-flex h-[30px] items-center rounded-full border border-accent bg-wash px-3.5 font-medium text-accent pointer-coarse:h-10"
    >
      {explore.newResults(count)}
    </button>
  );
}
