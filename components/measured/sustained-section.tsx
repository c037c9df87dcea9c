import { formatFigure, formatLatency } from '../../lib/chart/format.ts';
import type { SustainedFigures } from '../../lib/contract/sustained.ts';
import { StaticScene } from '../charts/static-scene.tsx';
import { Section } from '../ui/section.tsx';
import type { SectionProps } from './section-props.ts';
import { sustainedScene } from './sustained-lanes.ts';

/** Ten to thirty minutes without a pause: what became of latency, temperature and clock. */
export function SustainedSection({ result, words, locale }: SectionProps) {
  const { sustained } = words.measuring;
  const figures = result.sustained;
  if (!figures) return null;
  const sentence = sustainedSentence(figures, words, locale);
  return (
    <Section
      title={sustained.title}
      note={sustained.minutes(durationText(figures.durationNs / 1e9, words))}
    >
      <p className="mb-3 max-w-[900px] text-[14px] leading-[21px]">{sentence}</p>
      <StaticScene
        name="sustained"
        title={sustained.title}
        summary={sentence}
        draw={sustainedScene(figures, sustained, locale)}
      />
    </Section>
  );
}

/** The last third against the first, whether it throttled, and what could not be read. */
function sustainedSentence(
  figures: SustainedFigures,
  words: SectionProps['words'],
  locale: SectionProps['locale'],
): string {
  const { sustained } = words.measuring;
  const last = formatLatency(figures.lastThirdMs, 'auto', locale).text;
  const first = formatLatency(figures.firstThirdMs, 'auto', locale).text;
  const times = formatFigure(figures.ratio, locale);
  const thirds =
    times === formatFigure(1, locale)
      ? sustained.same(last, first)
      : sustained.ratio(last, first, times);
  const missing = [
    figures.moments.every(({ temperatureC }) => temperatureC === null)
      ? sustained.temperatureWord
      : null,
    figures.moments.every(({ clockMhz }) => clockMhz === null) ? sustained.clockWord : null,
  ].filter((name) => name !== null);
  return [
    thirds,
    throttleSentence(figures, words),
    missing.length > 0 ? sustained.noReading(missing.join(sustained.and)) : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

function throttleSentence(
  { throttledAfterS, throttledBy }: SustainedFigures,
  words: SectionProps['words'],
): string {
  const { sustained } = words.measuring;
  if (throttledAfterS === null) return sustained.notThrottled;
  const after = durationText(throttledAfterS, words);
  return throttledBy === 'counter'
    ? sustained.throttledCounter(after)
    : sustained.throttledClock(after);
}

function durationText(seconds: number, { measuring }: SectionProps['words']): string {
  const whole = Math.round(seconds);
  return measuring.sustained.minutesSeconds(Math.floor(whole / 60), whole % 60);
}
