import { formatCount } from '../../../lib/text/figures.ts';
import type { JobsWords } from '../../../lib/text/jobs-words.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import type { Draft, DraftCell } from './draft.ts';
import type { FleetChoices } from './fleet-choices.ts';
import { submissionOf } from './submission-of.ts';

/** What a submission is called when nobody names it: "ResNet-50 on 3 runtimes"; empty until it can be said. */
export function draftName(
  draft: Draft,
  fleet: FleetChoices,
  words: JobsWords['jobsNew'],
  locale: Locale,
): string {
  const { nameOf } = words;
  const model = (value: string) =>
    fleet.models.find((one) => one.value === value)?.name ?? value.slice(0, 40);
  const runtime = (slug: string) => fleet.runtimes.find((one) => one.slug === slug)?.name ?? slug;
  const cell = (one: DraftCell) => [model(one.model), runtime(one.rt), one.prec].join(' · ');
  const few = (values: readonly string[], say: (count: string) => string, name: typeof model) => {
    const [only, ...more] = values;
    if (only === undefined) return '';
    return more.length === 0 ? name(only) : say(formatCount(values.length, locale));
  };
  if (submissionOf(draft, '').needs.some((need) => need !== 'to')) return '';
  if (draft.kind === 'comparison') return nameOf.comparison(cell(draft.a), cell(draft.b));
  if (draft.kind === 'noise') return nameOf.noise(cell(draft.a));
  return nameOf.cells(
    few(draft.model, nameOf.several.models, model),
    few(draft.rt, nameOf.several.runtimes, runtime),
  );
}
