import type { ReactNode } from 'react';
import type { Reproductions } from '../../lib/contract/history.ts';
import type { Result } from '../../lib/contract/result.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { words } from '../../lib/text/words.ts';
import { ClockSection } from './clock-section.tsx';
import { OutputsSection } from './outputs-section.tsx';
import { RelationsSection } from './relations-section.tsx';
import { SplitSection } from './split-section.tsx';
import { StartSection } from './start-section.tsx';
import { SustainedSection } from './sustained-section.tsx';
import { WorthSection } from './worth-section.tsx';

/** The sections of a result that need no script, by their place on the page. */
export function resultSections(
  result: Result,
  locale: Locale,
  noiseJob: boolean,
  reproductions: Reproductions | null = null,
): { lead: ReactNode; main: ReactNode; aside: ReactNode } {
  const props = {
    result,
    locale,
    noiseJob,
    reproductions,
    words: pageWords(locale),
    text: words(locale),
  };
  return {
    lead: <SustainedSection {...props} />,
    main: (
      <>
        <SplitSection {...props} />
        <StartSection {...props} />
      </>
    ),
    aside: (
      <>
        <OutputsSection {...props} />
        <WorthSection {...props} />
        <ClockSection {...props} />
        <RelationsSection {...props} />
      </>
    ),
  };
}
