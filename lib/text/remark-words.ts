import type { Remark } from '../contract/remark.ts';
import type { Words } from './words.ts';

/** One to three words of a remark, the same everywhere; an unknown code is its own name. */
export function remarkName(remark: Remark, { domain }: Words): string {
  return domain.remarks[remark.code] ?? remark.code.replaceAll('_', ' ');
}

/** What a remark says: its detail with figures, else its meaning, else its name. */
export function remarkMeaning(remark: Remark, text: Words): string {
  const meaning = text.domain.remarkMeanings[remark.code];
  if (remark.detail)
    return asSentence(meaning ? `${meaning} ${asSentence(remark.detail)}` : remark.detail);
  return meaning ?? asSentence(remarkName(remark, text));
}

function asSentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.。!?]$/.test(capital) ? capital : `${capital}.`;
}
