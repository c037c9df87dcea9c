import type { Point } from '../../lib/contract/point.ts';
import { evidenceHref } from '../point-table/identity-link.tsx';

/** Where a row's evidence stands, if that is a page of ours or of the web. */
export function safeEvidenceHref(point: Point): string | null {
  const href = evidenceHref(point);
  if (href === null || href.startsWith('/')) return href;
  return URL.canParse(href) && /^https?:$/.test(new URL(href).protocol) ? href : null;
}
