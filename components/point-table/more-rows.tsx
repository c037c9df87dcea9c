'use client';

import { useEffect, useRef } from 'react';
import { formatCount } from '../../lib/text/figures.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';

/** The end of a list that goes on: more rows come before it is scrolled into sight, or by its button. */
export function MoreRows({ count, onMore }: { count: number; onMore: () => void }) {
  const { explore } = useWords();
  const locale = useLocale();
  const end = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for each length, as an end that stays near is told of once only.
  useEffect(() => {
    const element = end.current;
    if (!element) return;
    const near = { rootMargin: '1200px' };
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) onMore();
    }, near);
    watch.observe(element);
    return () => watch.disconnect();
  }, [onMore, count]);
  return (
    <div ref={end} className="px-3.5 py-3 md:px-6">
      <Button onClick={onMore}>{explore.showMoreRows(formatCount(count, locale))}</Button>
    </div>
  );
}
