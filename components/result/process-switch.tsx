import type { ResultRun } from '../../lib/contract/result.ts';
import type { ResultWords } from '../../lib/text/words.ts';
import { onPlainClick } from '../explore/plain-click.ts';
import { Segmented } from '../ui/segmented.tsx';

/** Chooses the process whose samples are drawn; nothing to choose with one. */
export function ProcessSwitch({
  timed,
  run,
  text,
  hrefOf,
  onChoose,
}: {
  timed: readonly ResultRun[];
  run: ResultRun | null;
  text: ResultWords;
  hrefOf: (process: number) => string;
  onChoose: (process: number) => void;
}) {
  if (timed.length < 2 && (run === null || timed.includes(run))) return null;
  return (
    <Segmented
      label={text.result.process}
      value={run ? String(run.index + 1) : ''}
      segments={timed.map((one, position) => ({
        value: String(one.index + 1),
        label: position === 0 ? text.result.processNumber(one.index + 1) : String(one.index + 1),
        href: hrefOf(one.index + 1),
      }))}
      onChoose={(value, event) => onPlainClick(event, () => onChoose(Number(value)))}
    />
  );
}
