'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { ThemeProvider } from 'next-themes';
import type { ReactNode } from 'react';
import type { Locale } from '../../lib/text/locale.ts';
import { Announcer } from '../ui/announcer.tsx';
import { Toaster } from '../ui/toaster.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { Overlays } from './overlays.tsx';
import { useWords, WordsProvider } from './words-provider.tsx';

/**
 * What stands around every page: theme, language, the panels and keys, what is said of the
 * connection, one live region and one place for toasts. `nonce` lets the theme's script run under
 * the CSP.
 */
export function Providers({
  locale,
  nonce,
  owner,
  children,
}: {
  locale: Locale;
  nonce: string | undefined;
  owner: boolean;
  children: ReactNode;
}) {
  return (
    <ThemeProvider attribute="data-theme" defaultTheme="system" nonce={nonce}>
      <CSPProvider nonce={nonce} disableStyleElements>
        <WordsProvider locale={locale}>
          {children}
          <Overlays owner={owner} />
          <OfflineBar />
          <Notices />
          <Announcer />
        </WordsProvider>
      </CSPProvider>
    </ThemeProvider>
  );
}

function Notices() {
  return <Toaster label={useWords().shell.notices} />;
}
