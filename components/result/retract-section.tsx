import type { Result } from '../../lib/contract/result.ts';
import { type ChangesWords, changesWords } from '../../lib/text/changes-words.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { Section } from '../ui/section.tsx';
import { RetractResult } from './retract-result.tsx';

/** For the owner: what goes when this result is retracted, and the form that does it. */
export function RetractSection({ result, locale }: { result: Result; locale: Locale }) {
  const { retract } = changesWords(locale);
  const { reason, needed, sure, keep, done } = retract;
  return (
    <div className="print:hidden">
      <Section title={retract.title}>
        <details>
          <summary className="cursor-pointer py-1 text-accent">{retract.lead}</summary>
          <ul className="mt-1 mb-3 grid list-disc gap-1 pl-4 text-ink2">
            {whatGoes(result, retract).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <RetractResult
            id={result.id}
            words={{ reason, needed, retract: retract.retract, sure, keep, done }}
          />
        </details>
      </Section>
    </div>
  );
}

/** What leaves with a result, and what stays. */
export function whatGoes(result: Result, { goes }: ChangesWords['retract']): string[] {
  const counted = result.runs.some(({ kind, status }) => kind === 'accuracy' && status === 'ok');
  const itself = result.comparisons.some(({ kind }) => kind === 'aa');
  const lines = [
    goes.point,
    counted ? goes.accuracy : null,
    itself ? goes.noise : null,
    result.studies.length > 0 ? goes.studies(result.studies.length) : null,
    result.comparisons.length > 0 ? goes.comparisons(result.comparisons.length) : null,
    goes.stays,
  ];
  return lines.filter((line) => line !== null);
}
