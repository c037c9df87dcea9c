import { formatLatency } from '../../lib/chart/format.ts';
import type { Result } from '../../lib/contract/result.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { ResultWords } from '../../lib/text/words.ts';
import { RemarkBar } from '../ui/remark-bar.tsx';
import { clockFacts, nearTheClockMs } from './clock-facts.ts';

/** Beside a result under 0.2 ms: what the clock and the loop themselves take of it. */
export function ClockBar({
  result,
  text,
  locale,
}: {
  result: Result;
  text: ResultWords;
  locale: Locale;
}) {
  const median = result.summary?.p50.valueMs ?? null;
  if (median === null || median >= nearTheClockMs) return null;
  const { clock } = text.result;
  const { step, turn, harness, share, calls } = clockFacts(result, locale);
  const facts = [
    step === null ? null : clock.step(step),
    turn === null ? null : clock.turn(turn),
    harness === null || share === null ? null : clock.harness(harness, share),
    calls > 1 ? clock.batched(calls) : null,
  ].filter((fact) => fact !== null);
  const end = locale === 'zh-CN' ? '。' : '.';
  return (
    <div className="mt-3" data-clock="near">
      <RemarkBar tone="remark" verdict={clock.verdict(formatLatency(median, 'auto', locale).text)}>
        {facts.length === 0 ? clock.unknown : facts.join(clock.between) + end}
      </RemarkBar>
    </div>
  );
}
