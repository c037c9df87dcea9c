import { notFound } from 'next/navigation';
import { LinkSaid } from '../../../components/share/link-said.tsx';
import type { OpenLink } from '../../../lib/server/links/open-link.ts';
import { shareWords } from '../../../lib/text/share-words.ts';
import { readResult } from '../../r/[result]/read-result.ts';
import { ResultBody } from '../../r/[result]/result-body.tsx';
import { readerLocale } from '../../reader.ts';

/**
 * A result as a link shows it: it never changes, but it may have been retracted since; of a frozen
 * link it has the accuracy that was known when it was frozen.
 */
export async function SharedResult({ link }: { link: OpenLink }) {
  const result = await readResult(link.path.slice('/r/'.length), link.ds);
  if (!result) notFound();
  const facts = {
    link,
    asOf: null,
    rows: null,
    changes: [],
    result: { retractedAt: result.retracted?.at ?? null, superseded: result.superseded },
    points: [],
    newest: null,
  };
  const said = <LinkSaid facts={facts} words={shareWords(await readerLocale())} />;
  const asked = Object.fromEntries(new URLSearchParams(link.query));
  return <ResultBody result={result} asked={asked} link={{ slug: link.slug, said }} />;
}
