import type { Result } from '../../lib/contract/result.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { ResultWords } from '../../lib/text/words.ts';
import { FieldList } from '../ui/field-list.tsx';
import { Section } from '../ui/section.tsx';
import { evidenceFields } from './evidence-fields.ts';

/** What the figures were computed from: ids, hashes, versions, clock, and the samples themselves. */
export function ResultEvidence({
  result,
  text,
  locale,
}: {
  result: Result;
  text: ResultWords;
  locale: Locale;
}) {
  return (
    <Section title={text.result.evidence}>
      <FieldList
        fields={evidenceFields(result, text, locale).map(({ name, value, mono }) => ({
          name,
          title: mono ? value : undefined,
          value: mono ? <code className="break-all font-mono text-small">{value}</code> : value,
        }))}
      />
      <p className="mt-3">
        <a href={`/api/v1/results/${result.id}?samples=1`} className="text-accent hover:underline">
          {text.result.api}
        </a>
      </p>
    </Section>
  );
}
