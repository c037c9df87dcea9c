import { markdownTable } from 'markdown-table';
import type { Point } from '../contract/point.ts';
import { evidenceWords, outcomeWords } from '../text/evidence-words.ts';
import { formatDay } from '../text/figures.ts';
import { remarkName } from '../text/remark-words.ts';
import { bestRow } from './best-row.ts';
import { cutText } from './cut-text.ts';
import { type MarkdownFigure, markdownFigure } from './markdown-figures.ts';
import { furtherNames, leadingNames, splitNames } from './markdown-names.ts';
import type { Saying } from './markdown-saying.ts';
import { markdownLink, markdownText } from './markdown-text.ts';
import type { ExportRow, ViewTable } from './view-table.ts';

/** Words of a reason beyond this many characters are for the page, not for a cell. */
const longestReason = 120;

/**
 * A table as GitHub shows it: figures to the right with three significant digits and one unit a
 * column, bold where a difference is shown, what all rows share said once, and where it comes from
 * with a link back (ux.md G11).
 */
export function tableMarkdown(table: ViewTable, saying: Saying): string {
  const { about, reading, figures } = table;
  const { words, text } = saying;
  const points = table.rows.map(({ point }) => point);
  const { varying, same } = splitNames(furtherNames(reading, saying), points, saying);
  const names = [...leadingNames(saying), ...varying];
  const columns = figures
    .flatMap((figure) => markdownFigure(figure, points, reading, saying) ?? [])
    .filter((column, at) => at === 0 || points.some((point) => column.cell(point) !== null));
  const best = columns.map(({ ranked }) =>
    ranked === null
      ? null
      : bestRow(points, ranked.valueOf, { better: ranked.better, metric: reading.metric }),
  );
  const sides = about.page === 'compare';
  const head = [
    ...(sides ? [words.columns.slot] : []),
    ...names.map((name) => name.head),
    ...columns.map((column) => column.head),
    words.columns.evidence,
  ].map(markdownText);
  const body = table.rows.map((row, at) => [
    ...(sides ? [String.fromCharCode(65 + at)] : []),
    ...names.map(({ cell }) => markdownText(cell(row.point) ?? words.missing)),
    ...columns.map((column, place) => figureCell(column, row.point, best[place] ?? null, saying)),
    evidenceCell(row, table, saying),
  ]);
  const left = (sides ? 1 : 0) + names.length;
  const align = head.map((_, at) => (at >= left && at < head.length - 1 ? 'r' : 'l'));
  const statistic = text.domain.statistics[about.statistic] ?? about.statistic;
  const lines = [
    same === null ? null : words.same(markdownText(same)),
    words.latencies(statistic, text.domain.timerNames[about.timer]),
    best.some((point) => point !== null) ? words.bold : null,
    words.from(
      markdownLink(words.thisView, about.address),
      String(about.ds),
      about.asOf === null ? null : formatDay(about.asOf),
    ),
    about.licences.length === 0 ? null : words.licences(licenceWords(table, saying)),
  ];
  const said = lines.filter((line) => line !== null);
  return `${markdownTable([head, ...body], { align })}\n\n${said.join('\n')}\n`;
}

function figureCell(
  column: MarkdownFigure,
  point: Point,
  best: Point | null,
  { words }: Saying,
): string {
  const said = column.cell(point);
  if (said === null) return words.missing;
  return point === best ? `**${markdownText(said)}**` : markdownText(said);
}

/** "NVIDIA: CC BY 4.0; Coral: none stated". */
function licenceWords({ about }: ViewTable, { words }: Saying): string {
  return about.licences
    .map(({ source, url, licence }) => {
      const whose = source === null ? words.thisHub : markdownLink(source, url);
      return words.licence(whose, licence === null ? null : markdownText(licence));
    })
    .join('; ');
}

/** What became of the row, every doubt about it, and whose it is, with a link to the evidence. */
function evidenceCell({ point, gone }: ExportRow, table: ViewTable, saying: Saying): string {
  const { text, words } = saying;
  const { origin } = new URL(table.about.address);
  const verdict = table.reading.verdicts?.get(point.id);
  const outcome = point.outcome === 'ok' && gone === null ? null : outcomeWords(point, text);
  const parts = [
    outcome && markdownText(cutText(outcome, longestReason)),
    point.validity === 'rejected' ? markdownText(text.domain.rejected) : null,
    verdict === 'broken' || verdict === 'unknown' ? words.limits[verdict] : null,
    ...point.remarks.map((remark) => markdownText(remarkName(remark, text))),
    point.referenceDevice ? markdownText(text.domain.reference) : null,
    markdownLink(
      evidenceWords(point, text),
      point.resultId === null ? (point.source?.url ?? null) : `${origin}/r/${point.resultId}`,
    ),
  ];
  return parts.filter((part) => part !== null).join('; ');
}
