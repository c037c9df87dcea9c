import type { ReactNode } from 'react';
import { RemarkSign } from './remark-sign.tsx';

const tones = {
  remark: 'bg-remark-wash text-remark',
  neutral: 'bg-sunken text-ink2',
  failed: 'bg-fail-wash text-fail',
} as const;

/**
 * A word about a figure, 20 px high. A remark carries the triangle, a failure the ×, a neutral
 * badge no sign, so that colour is never the only channel.
 */
export function Badge({
  tone,
  title,
  wraps = false,
  children,
}: {
  tone: keyof typeof tones;
  title?: string;
  /** In a narrow column its words take two lines; elsewhere they stay on one. */
  wraps?: boolean;
  children: ReactNode;
}) {
  return (
    <span
      title={title}
      className={`inline-flex min-h-5 max-w-full items-center gap-1.5 rounded-badge px-1.5 text-small font-medium ${wraps ? 'py-0.5' : 'whitespace-nowrap'} ${tones[tone]}`}
    >
      {tone === 'remark' ? <RemarkSign /> : null}
      {tone === 'failed' ? <span aria-hidden="true">×</span> : null}
      <span className={wraps ? 'min-w-0' : 'truncate'}>{children}</span>
    </span>
  );
}
