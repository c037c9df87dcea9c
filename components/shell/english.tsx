'use client';

import type { ReactNode } from 'react';
import { words } from '../../lib/text/en/words.ts';
import { type Language, LanguageContext } from './language-context.ts';

const language: Language = { locale: 'en', words };

/** Speaks English to everything below. */
export function English({ children }: { children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}
