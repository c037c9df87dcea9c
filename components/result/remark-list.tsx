import type { Remark } from '../../lib/contract/remark.ts';
import { remarkHref } from '../../lib/text/remark-section.ts';
import { remarkMeaning, remarkName } from '../../lib/text/remark-words.ts';
import type { ResultWords } from '../../lib/text/words.ts';
import { Icon } from '../ui/icon.tsx';
import { RemarkSign } from '../ui/remark-sign.tsx';

/** Every remark with its meaning and figures; without one, that there is none. */
export function RemarkList({ remarks, text }: { remarks: readonly Remark[]; text: ResultWords }) {
  if (remarks.length === 0) {
    return (
      <p className="flex items-center gap-2.5 text-ink2">
        <Icon name="check" size={14} />
        {text.result.validity.valid.body}
      </p>
    );
  }
  return (
    <ul className="grid gap-2">
      {remarks.map((remark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a code may be remarked twice, and the list never changes.
        <li key={index} className="flex gap-2.5">
          <span className="flex h-[18px] items-center">
            <RemarkSign />
          </span>
          <span className="min-w-0">
            <span className="font-semibold text-remark">{capital(remarkName(remark, text))}</span>
            <span className="block break-words text-ink2 text-small">
              {remarkMeaning(remark, text)}{' '}
              <a href={remarkHref(remark.code)} className="text-accent underline">
                {text.result.theRule}
              </a>
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
