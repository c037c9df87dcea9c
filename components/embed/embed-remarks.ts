import type { Point } from '../../lib/contract/point.ts';
import type { Remark } from '../../lib/contract/remark.ts';
import { type Html, html } from '../../lib/export/embed/html.ts';
import type { PageWords } from '../../lib/text/page-words.ts';
import { remarkMeaning, remarkName } from '../../lib/text/remark-words.ts';
import type { Words } from '../../lib/text/words.ts';

/** Every doubt about the rows of a view, once each with how many rows have it; null without any. */
export function embedRemarks(
  rows: readonly Point[],
  text: Words,
  own: PageWords['embed'],
): Html | null {
  const doubted = rows.filter(({ remarks }) => remarks.length > 0);
  if (doubted.length === 0) return null;
  const byCode = new Map<string, { remark: Remark; rows: number }>();
  for (const { remarks } of doubted) {
    for (const code of new Set(remarks.map((remark) => remark.code))) {
      const known = byCode.get(code);
      // A detail has the figures of one row: said of several it would be wrong.
      if (known) byCode.set(code, { remark: { code, detail: null }, rows: known.rows + 1 });
      else {
        const remark = remarks.find((one) => one.code === code) ?? { code, detail: null };
        byCode.set(code, { remark, rows: 1 });
      }
    }
  }
  const items = [...byCode.values()].map(
    ({ remark, rows: count }) =>
      html`<li><b>${remarkName(remark, text)}</b> (${own.remarkRows(count)}): ${remarkMeaning(remark, text)}</li>`,
  );
  return html`<details data-remarks><summary>${own.remarks(doubted.length, rows.length)}</summary><ul>${items}</ul></details>`;
}
