import { tableCsv } from '../../lib/export/csv.ts';
import { tableJson } from '../../lib/export/json.ts';
import { tableMarkdown } from '../../lib/export/markdown.ts';
import type { ViewTable } from '../../lib/export/view-table.ts';
import { exportWords } from '../../lib/text/export-words.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { words } from '../../lib/text/words.ts';

/** Formats in which a table leaves as text. */
export type TableFormat = 'csv' | 'json' | 'md';

const contentTypes: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
};

/** A table as a file: spreadsheets and programs save it, Markdown is read where it stands. */
export function tableReply(table: ViewTable, format: TableFormat, locale: Locale): Response {
  const { page, ds } = table.about;
  const name = `inferometer-${page}-ds${ds}.${format}`;
  const kind = format === 'md' ? 'inline' : 'attachment';
  return new Response(written(table, format, locale), {
    headers: {
      'content-type': contentTypes[format],
      'content-disposition': `${kind}; filename="${name}"`,
      // What is public today may be retracted tomorrow.
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

function written(table: ViewTable, format: TableFormat, locale: Locale): string {
  if (format === 'csv') return tableCsv(table);
  if (format === 'json') return `${JSON.stringify(tableJson(table), null, 2)}\n`;
  return tableMarkdown(table, { text: words(locale), words: exportWords(locale), locale });
}
