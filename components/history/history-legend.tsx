import { historyMark } from '../../lib/chart/history/history-nodes.ts';
import type { Standing } from '../../lib/chart/history/history-scene.ts';
import type { Series } from '../../lib/chart/palette.ts';
import type { CatalogueWords } from '../../lib/text/catalogue-words.ts';
import { SceneNodes } from '../charts/scene-nodes.tsx';
import { BoardSign } from './board-sign.tsx';

/** The boards, and what the marks mean that are no plain result; only what is on the picture. */
export function HistoryLegend({
  boards,
  standings,
  noted,
  series,
  words,
}: {
  boards: readonly { board: number; name: string | null }[];
  standings: ReadonlySet<Standing>;
  noted: boolean;
  series: Series;
  words: CatalogueWords['history'];
}) {
  const others = (['rejected', 'withdrawn', 'superseded', 'none'] as const).filter((one) =>
    standings.has(one),
  );
  return (
    <ul
      aria-label={words.legend}
      className="flex flex-wrap gap-x-4 gap-y-1 pb-1 text-ink2 text-small"
    >
      {boards.map(({ board, name }) => (
        <li key={board} className="flex items-center gap-1.5">
          <BoardSign board={board} series={series} />
          {name === null ? words.board(board) : words.boardNamed(board, name)}
        </li>
      ))}
      {others.map((standing) => (
        <li key={standing} className="flex items-center gap-1.5">
          <MarkSign standing={standing} noted={false} series={series} />
          {words.standings[standing]}
        </li>
      ))}
      {noted ? (
        <li className="flex items-center gap-1.5">
          <MarkSign standing="good" noted series={series} />
          {words.withNote}
        </li>
      ) : null}
    </ul>
  );
}

/** One mark of the chart, cut out of a picture that holds nothing else. */
function MarkSign({
  standing,
  noted,
  series,
}: {
  standing: Standing;
  noted: boolean;
  series: Series;
}) {
  const mark = { id: standing, x: 0, y: 0, board: 1, flagged: false, standing, noted };
  return (
    <svg
      className="inline-block shrink-0"
      width={noted ? 18 : 14}
      height={noted ? 26 : 14}
      viewBox={noted ? '-7 -20 18 26' : '-7 -7 14 14'}
      aria-hidden="true"
    >
      <SceneNodes nodes={[historyMark(mark, series)]} />
    </svg>
  );
}
