'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { ThemeProvider } from 'next-themes';
import type { ReactNode } from 'react';
import type { Locale } from '../../lib/text/locale.ts';
import { Toaster } from '../ui/toaster.tsx';
import { useWords, WordsProvider } from './words-provider.tsx';

/** Theme, language and toasts around every page. `nonce` lets the theme's script run under the CSP. */
export function Providers({
  locale,
  nonce,
  children,
}: {
  locale: Locale;
  nonce: string | undefined;
  children: ReactNode;
}) {
  return (
    <ThemeProvider attribute="data-theme" defaultTheme="system" nonce={nonce}>
      <CSPProvider nonce={nonce} disableStyleElements>
        <WordsProvider locale={locale}>
          {children}
          <Notices />
        </WordsProvider>
      </CSPProvider>
    </ThemeProvider>
  );
}

function Notices() {
  return <Toaster label={useWords().shell.notices} />;
}
