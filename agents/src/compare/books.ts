import type { ComparisonPart } from '../../../lib/contract/comparison.ts';
import { claimCell } from '../job/claim-cell.ts';
import { HubBook } from '../job/hub-book.ts';
import type { ResolvedCell } from '../job/resolve-entry.ts';
import { localBook, type ResultBook } from '../job/result-book.ts';
import { roomInOutbox, type Workplace } from '../job/workplace.ts';

/** Why the runs of one side are not written down anywhere. */
export type NoBook =
  | { kind: 'refused'; reason: string }
  /** `incomplete`: it was begun before and has expired. */
  | { kind: 'stopped' | 'known' | 'incomplete' };

/** Opens the result of one side of a comparison. */
export interface Books {
  open(resolved: ResolvedCell, part: ComparisonPart): Promise<ResultBook | NoBook>;
  /** Waits until a further report has room. */
  ready(): Promise<void>;
}

/** Results that no hub hears of. */
export const localBooks: Books = {
  open: async ({ plan }) => localBook(plan),
  ready: async () => undefined,
};

/** Results at the hub, which gives its own verdict over them. */
export function hubBooks(place: Workplace): Books {
  return {
    open: async (resolved, comparison) => {
      const claim = { resolved, study: null, comparison };
      const claimed = await claimCell(place, claim);
      if (claimed.kind !== 'claimed') return claimed;
      const book = new HubBook(place, claim, claimed.reply);
      return claimed.reply.state === 'open' && book.hasWork ? book : { kind: 'known' };
    },
    ready: () => roomInOutbox(place),
  };
}
