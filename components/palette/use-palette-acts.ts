'use client';

import { useTheme } from 'next-themes';
import { locales } from '../../lib/text/locale.ts';
import { notify } from '../shell/notify.ts';
import { openOverlay } from '../shell/overlay-store.ts';
import { switchLanguage } from '../shell/switch-language.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { copyText } from '../ui/copy.ts';
import type { PaletteActs } from './action-items.ts';
import { palettePage } from './use-palette-page.ts';

/** What can be done from anywhere, with the words it says. */
export function usePaletteActs(): PaletteActs {
  const { shell } = useWords();
  const locale = useLocale();
  const { resolvedTheme, setTheme } = useTheme();
  return {
    dark: resolvedTheme === 'dark',
    setTheme,
    switchLanguage: async () => {
      const other = locales.find((one) => one !== locale) ?? locale;
      if (!(await switchLanguage(other))) void notify(shell.hubUnreachable);
    },
    copyLink: async () => {
      const link = palettePage()?.link;
      const address = link ? location.origin + link : location.href;
      void notify((await copyText(address)) ? shell.linkCopied : shell.linkNotCopied(address));
    },
    showKeys: () => openOverlay('keys'),
    // The dialog has left the page by the next frame.
    print: () => void setTimeout(() => window.print(), 200),
  };
}
