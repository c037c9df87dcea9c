import type { Remark } from '../contract/remark.ts';
import type { Words } from './words.ts';

/** One to three words of a remark, the same everywhere; an unknown code is its own name. */
export function remarkName(remark: Remark, { domain }: Words): string {
  return domain.remarks[remark.code] ?? remark.code.replaceAll('_', ' ');
}

/** What a remark says: its detail with figures, else its meaning, else its name. */
export function remarkMeaning(remark: Remark, text: Words): string {
  const { detail, remarkMeanings } = text.domain;
  const meaning = remarkMeanings[remark.code];
  if (remark.detail) {
    const said = asSentence(detail(remark.detail));
    if (!meaning) return said;
    return meaning.endsWith('。') ? meaning + said : `${meaning} ${said}`;
  }
  return meaning ?? asSentence(remarkName(remark, text));
}

function asSentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  if (/[.。!?]$/.test(capital)) return capital;
  return capital + (/[\u3000-\u9fff\uff00-\uffef]/.test(capital) ? '。' : '.');
}
