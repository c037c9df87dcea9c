import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { Providers } from '../components/shell/providers.tsx';
import { SiteFooter } from '../components/shell/site-footer.tsx';
import { SiteHeader } from '../components/shell/site-header.tsx';
import { env } from '../lib/server/env.ts';
import { words } from '../lib/text/words.ts';
import { plexMono, plexSans } from './fonts.ts';
import './globals.css';
import './print.css';
import { isReaderOwner, readerLocale } from './reader.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = words(await readerLocale());
  return {
    // Previews name their pictures by whole addresses.
    metadataBase: new URL(env().publicUrl),
    title: { default: shell.name, template: `%s · ${shell.name}` },
    description: shell.tagline,
    applicationName: shell.name,
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#13181a' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, owner] = await Promise.all([readerLocale(), isReaderOwner()]);
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    // next-themes writes the theme on <html> before React looks at it.
    <html
      lang={locale}
      className={`${plexSans.variable} ${plexMono.variable}`}
      suppressHydrationWarning
    >
      <body>
        <Providers locale={locale} nonce={nonce} owner={owner}>
          <a
            href="#content"
            className="sr-only z-50 rounded-ctl bg-surface px-3 py-2 text-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
          >
            {words(locale).shell.skip}
          </a>
          <SiteHeader locale={locale} />
          {children}
          <SiteFooter locale={locale} />
        </Providers>
      </body>
    </html>
  );
}
