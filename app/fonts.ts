import localFont from 'next/font/local';

/**
 * Latin subset of IBM Plex Sans, preloaded. Where it comes too late for the first paint the visit
 * keeps the system's font: a swap would break lines anew and move what is being read, since no
 * system but Windows has the font that the fallback is measured on.
 */
export const plexSans = localFont({
  src: '../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
  weight: '100 700',
  variable: '--font-plex-sans',
  display: 'optional',
});

/** IBM Plex Mono for commands and ids; loaded when a page uses it. */
export const plexMono = localFont({
  src: '../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
  weight: '400',
  variable: '--font-plex-mono',
  display: 'swap',
  preload: false,
});
