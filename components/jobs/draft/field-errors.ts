import { formatCount } from '../../../lib/text/figures.ts';
import type { JobsWords } from '../../../lib/text/jobs-words.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { fieldOfPath } from './field-of-path.ts';
import type { DraftField, Reading } from './submission-of.ts';
import type { Wrong } from './typed-numbers.ts';
import type { Refusal } from './use-preview.ts';

/** What is wrong, at the part of the page where it can be mended. */
export type FieldErrors = Partial<Record<DraftField, string>>;

/** What the page itself found wrong, and what the hub refused, field by field. */
export function fieldErrors(
  wrong: Reading['wrong'],
  refusal: Refusal | null,
  words: JobsWords['jobsNew'],
  locale: Locale,
): FieldErrors {
  const errors: FieldErrors = {};
  for (const { path, reason } of refusal?.fields ?? []) {
    const field = fieldOfPath(path);
    if (field !== null) errors[field] ??= `${reason}.`.replace(/\.\.$/, '.');
  }
  for (const field of Object.keys(wrong).filter((key): key is DraftField => key in wrong)) {
    const one = wrong[field];
    if (one) errors[field] = sentence(one, words, locale);
  }
  return errors;
}

function sentence(one: Wrong, { wrong }: JobsWords['jobsNew'], locale: Locale): string {
  if (one.code === 'slug') return wrong.slug;
  const most = formatCount(one.most, locale);
  if (one.code === 'many') return wrong.many(most);
  return wrong[one.code](formatCount(one.least, locale), most);
}
