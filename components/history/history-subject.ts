import type { Point } from '../../lib/contract/point.ts';
import type { Result } from '../../lib/contract/result.ts';
import type { CatalogueWords } from '../../lib/text/catalogue-words.ts';
import type { Words } from '../../lib/text/words.ts';

/** What a combination is, without any version: the parts of its name. */
export interface HistorySubject {
  device: { slug: string; name: string };
  model: { slug: string; name: string };
  runtime: { slug: string; name: string };
  /** The rest of its identity in words, in the order of identities. */
  rest: string[];
}

type HistoryWords = CatalogueWords['history'];

type Conditions = Pick<
  Point,
  | 'executionProvider'
  | 'precision'
  | 'powerMode'
  | 'threads'
  | 'batch'
  | 'concurrency'
  | 'scenario'
  | 'inputShape'
  | 'timedRegion'
>;

/** The subject of a combination that has a current point. */
export function subjectOfPoint(point: Point, text: Words, words: HistoryWords): HistorySubject {
  const { device, model, runtime } = point;
  return { device, model, runtime, rest: restOf(point, text, words) };
}

/** The same of one whose results were all withdrawn or are still open: as its newest result says. */
export function subjectOfResult(
  { cell, environment }: Result,
  text: Words,
  words: HistoryWords,
): HistorySubject {
  const { runtime, artifact } = cell;
  return {
    device: environment.deviceClass,
    model: artifact.model,
    runtime,
    rest: restOf({ ...cell, executionProvider: runtime.executionProvider }, text, words),
  };
}

function restOf(one: Conditions, { domain }: Words, words: HistoryWords): string[] {
  return [
    one.executionProvider,
    one.precision,
    one.powerMode,
    one.threads === null ? null : domain.threads(one.threads),
    one.batch === null ? null : domain.batch(one.batch),
    one.concurrency === null || one.concurrency === 1 ? null : words.inFlight(one.concurrency),
    one.scenario === null ? null : domain.scenarios[one.scenario],
    one.inputShape === null ? null : one.inputShape.join(' × '),
    one.timedRegion === null ? domain.timerNotStated : domain.timers[one.timedRegion],
  ].filter((part) => part !== null);
}
