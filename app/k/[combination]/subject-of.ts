import {
  type HistorySubject,
  subjectOfPoint,
  subjectOfResult,
} from '../../../components/history/history-subject.ts';
import type { CombinationHistory } from '../../../lib/contract/history.ts';
import { catalogueWords } from '../../../lib/text/catalogue-words.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { words } from '../../../lib/text/words.ts';
import { readSide } from '../../read-side.ts';

/** What a history is about: its newest point says, or its newest result where none is current. */
export async function subjectOf(
  { points, entries }: CombinationHistory,
  locale: Locale,
): Promise<HistorySubject | null> {
  const [text, { history }] = [words(locale), catalogueWords(locale)];
  const [point] = points;
  if (point) return subjectOfPoint(point, text, history);
  const newest = entries.at(-1);
  const result = newest ? await readSide(newest.resultId) : null;
  return result && subjectOfResult(result, text, history);
}
