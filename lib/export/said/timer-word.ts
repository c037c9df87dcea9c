import type { TimerRegion } from '../../link/timer.ts';
import type { Words } from '../../text/words.ts';

/** What a timer covers, in a word or two; null is a timer that no row states. */
export function timerWord(timer: TimerRegion | null, { domain }: Words): string {
  return timer === null ? domain.timerNotStated : domain.timers[timer];
}
