import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { RemarkSign } from './remark-sign.tsx';

const tones = {
  plain: 'bg-sunken text-ink',
  remark: 'bg-remark-wash text-ink',
  failed: 'bg-fail-wash text-ink',
} as const;

const verdicts = { plain: 'text-ink', remark: 'text-remark', failed: 'text-fail' } as const;

/** The verdict on a result across the top of its page: sign, verdict in bold, what happened. */
export function RemarkBar({
  tone,
  verdict,
  children,
}: {
  tone: keyof typeof tones;
  verdict: string;
  children?: ReactNode;
}) {
  return (
    <div className={`flex gap-3 rounded-ctl px-3 py-2 ${tones[tone]}`}>
      <span className={`flex h-[18px] items-center ${verdicts[tone]}`}>
        {tone === 'remark' ? <RemarkSign /> : null}
        {tone === 'failed' ? <Icon name="cross" size={14} /> : null}
        {tone === 'plain' ? <Icon name="check" size={14} /> : null}
      </span>
      <p className="min-w-0 break-words">
        <strong className={`font-semibold ${verdicts[tone]}`}>{verdict}</strong> {children}
      </p>
    </div>
  );
}
