import { clockFacts } from '../result/clock-facts.ts';
import { FieldList } from '../ui/field-list.tsx';
import { Section } from '../ui/section.tsx';
import type { SectionProps } from './section-props.ts';

/** The clock, the loop and the call itself, as every process measured them. */
export function ClockSection({ result, words, text, locale }: SectionProps) {
  const { clock } = words.measuring;
  const facts = clockFacts(result, locale);
  const known = facts.step !== null;
  const value = (fact: string | null) =>
    fact ?? <span className="text-ink3">{text.domain.notMeasured}</span>;
  return (
    <Section title={clock.title}>
      {known ? (
        <>
          <FieldList
            fields={[
              { name: clock.step, value: value(facts.step) },
              { name: clock.read, value: value(facts.read) },
              { name: clock.turn, value: value(facts.turn) },
              { name: clock.harness, value: value(facts.harness) },
              ...(facts.share === null ? [] : [{ name: clock.share, value: facts.share }]),
              { name: clock.calls, value: String(facts.calls) },
              {
                name: clock.path,
                value: (
                  <code className="font-mono text-small">
                    {facts.callPaths.join(', ') || text.domain.notStated}
                  </code>
                ),
              },
            ]}
          />
          <p className="mt-2 text-ink2 text-small">{clock.kept}</p>
        </>
      ) : (
        <p className="text-ink2">{clock.none}</p>
      )}
    </Section>
  );
}
