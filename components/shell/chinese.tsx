'use client';

import type { ReactNode } from 'react';
import { words } from '../../lib/text/zh-cn/words.ts';
import { type Language, LanguageContext } from './language-context.ts';

const language: Language = { locale: 'zh-CN', words };

/** Speaks simplified Chinese to everything below. */
export function Chinese({ children }: { children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}
