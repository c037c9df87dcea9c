import { buttonClass } from '../components/ui/button.tsx';
import { words } from '../lib/text/words.ts';
import { readerLocale } from './reader.ts';

/** Says what is not at an address and leads back to Explore. */
export async function MissingPage({ title, body }: { title: string; body: string }) {
  const { shell } = words(await readerLocale());
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 py-10 md:px-6">
      <h1 className="mb-2">{title}</h1>
      <p className="mb-4 max-w-xl text-ink2">{body}</p>
      <a href="/" className={buttonClass('primary')}>
        {shell.toExplore}
      </a>
    </main>
  );
}
