'use client';

import { useTheme } from 'next-themes';
import { useWords } from './words-provider.tsx';

/**
 * Switches between light and dark. Which one is on is known only in the browser, so the label
 * names the act for both and the drawing is the same half-filled disc; `named` writes it out.
 */
export function ThemeToggle({ named = false }: { named?: boolean }) {
  const { shell } = useWords();
  const { resolvedTheme, setTheme } = useTheme();
  return (
    <button
      type="button"
      aria-label={shell.theme}
      title={shell.theme}
      onClick={() => setTheme(resolvedTheme === 'dark' ? 'light' : 'dark')}
      className={`flex h-[30px] items-center justify-center gap-2 rounded-ctl hover:bg-sunken ${named ? 'px-2 text-ink2 pointer-coarse:h-11' : 'w-[30px] pointer-coarse:size-11'}`}
    >
      <svg aria-hidden="true" width={14} height={14} viewBox="0 0 14 14">
        <circle cx={7} cy={7} r={5.6} fill="none" stroke="currentColor" strokeWidth={1.5} />
        <path d="M7 1.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" />
      </svg>
      {named ? shell.theme : null}
    </button>
  );
}
