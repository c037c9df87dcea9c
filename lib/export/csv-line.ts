import type { ExportCell } from './export-column.ts';

/** What a spreadsheet would take for a formula; the wide signs too, which some normalise. */
const formula = /^[=+\-@\t\r＝＋－＠]/;
const needsQuotes = /[",\r\n]/;
/** Both in one look: most cells are neither. */
const special = /^[=+\-@\t＝＋－＠]|[",\r\n]/;

/**
 * One line of the same CSV that `csvLines` writes, without its end: many times faster, for exports of
 * a hundred thousand rows. A test holds the two to the same text.
 */
export function csvLine(cells: readonly ExportCell[]): string {
  let line = '';
  let comma = '';
  for (const cell of cells) {
    line += comma;
    comma = ',';
    if (cell !== null) line += typeof cell === 'number' ? cell : cellText(cell);
  }
  return line;
}

function cellText(cell: string): string {
  if (!special.test(cell)) return cell;
  const text = formula.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
