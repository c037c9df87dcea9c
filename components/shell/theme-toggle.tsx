'use client';

import { useTheme } from 'next-themes';
import { useWords } from './words-provider.tsx';

/**
 * Switches between light and dark. Which one is on is known only in the browser, so the label
 * names the act for both and the drawing is the same half-filled disc.
 */
export function ThemeToggle() {
  const { shell } = useWords();
  const { resolvedTheme, setTheme } = useTheme();
  return (
    <button
      type="button"
      aria-label={shell.theme}
      title={shell.theme}
      onClick={() => setTheme(resolvedTheme === 'dark' ? 'light' : 'dark')}
      className="flex size-[30px] items-center justify-center rounded-ctl pointer-coarse:size-11 hover:bg-sunken"
    >
      <svg aria-hidden="true" width={14} height={14} viewBox="0 0 14 14">
        <circle cx={7} cy={7} r={5.6} fill="none" stroke="currentColor" strokeWidth={1.5} />
        <path d="M7 1.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" />
      </svg>
    </button>
  );
}
