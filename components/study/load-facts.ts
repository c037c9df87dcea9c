import { formatShare } from '../../lib/chart/format.ts';
import { efficiencies, kneeOf } from '../../lib/chart/sweep/knee.ts';
import type { SweepMark, SweepPanel } from '../../lib/chart/sweep/panels.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { PageWords } from '../../lib/text/page-words.ts';

/** Lines of throughput over requests in flight, where a knee and an efficiency mean something. */
function loadLines(panels: readonly SweepPanel[]) {
  return panels
    .filter(({ axis, quantity }) => axis === 'concurrency' && quantity === 'throughput')
    .flatMap((panel) => panel.lines.map((line) => ({ panel, line })));
}

function loads(marks: readonly SweepMark[]) {
  return marks.map(({ x, y }) => ({ load: Number(x), perSecond: y }));
}

/** From how many requests in flight on more bring little, one sentence a line. */
export function kneeSentences(
  panels: readonly SweepPanel[],
  { study }: PageWords,
  locale: Locale,
): string[] {
  return loadLines(panels)
    .filter(({ line }) => line.marks.length > 1)
    .map(({ panel, line }) => {
      const name = [panel.model, ...line.label].join(', ');
      const knee = kneeOf(loads(line.marks));
      return knee === null
        ? study.kneeNone(name)
        : study.knee(name, String(knee.load), formatShare(knee.share, locale));
    });
}

/** Efficiency of each point by its id: X(c) / (c X(1)), method.md A9.6. */
export function efficiencyByPoint(panels: readonly SweepPanel[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { line } of loadLines(panels)) {
    efficiencies(loads(line.marks)).forEach((share, i) => {
      const mark = line.marks[i];
      if (mark && share !== null) found.set(mark.point.id, share);
    });
  }
  return found;
}
