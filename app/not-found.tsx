import { buttonClass } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { words } from '../lib/text/words.ts';
import { readerLocale } from './reader.ts';

export default async function NotFound() {
  const { shell } = words(await readerLocale());
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 py-10 md:px-6">
      <h1 className="mb-4">{shell.notFoundTitle}</h1>
      <EmptyState title={shell.notFoundTitle} body={shell.notFoundBody}>
        <a href="/" className={buttonClass('primary')}>
          {shell.toExplore}
        </a>
      </EmptyState>
    </main>
  );
}
