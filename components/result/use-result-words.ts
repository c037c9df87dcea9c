'use client';

import { useMemo } from 'react';
import { result as en } from '../../lib/text/en/result.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { ResultWords } from '../../lib/text/words.ts';
import { result as zhCn } from '../../lib/text/zh-cn/result.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';

/** Apart from the other words, so that only the page of a result downloads them. */
const dictionaries: Record<Locale, ResultWords['result']> = { en, 'zh-CN': zhCn };

/** The words of the reader's language with those of the page of a result. */
export function useResultWords(): ResultWords {
  const locale = useLocale();
  const words = useWords();
  return useMemo(() => ({ ...words, result: dictionaries[locale] }), [words, locale]);
}
