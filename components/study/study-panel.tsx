import { formatFigure, formatLatency, unitWord } from '../../lib/chart/format.ts';
import type { Series } from '../../lib/chart/palette.ts';
import { panelScene } from '../../lib/chart/sweep/panel-scene.ts';
import type { SweepPanel } from '../../lib/chart/sweep/panels.ts';
import { approximateWidth } from '../../lib/chart/text-width.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { PageWords } from '../../lib/text/page-words.ts';
import type { Words } from '../../lib/text/words.ts';
import { SceneNodes } from '../charts/scene-nodes.tsx';

const width = 340;
const height = 264;

/** One small multiple with its heading; what it shows is said in words too. */
export function StudyPanel({
  panel,
  seriesOf,
  words: { study },
  text,
  locale,
}: {
  panel: SweepPanel;
  seriesOf: (runtime: string) => Series;
  words: PageWords;
  text: Words;
  locale: Locale;
}) {
  const axis = study.axes[panel.axis];
  const figure = (value: number) =>
    panel.quantity === 'latency'
      ? formatLatency(value, 'auto', locale).text
      : formatFigure(value, locale);
  const lines = panel.lines.map(({ label, marks }) =>
    study.lineSummary(
      label.join(', '),
      marks.map(({ x, y }) => study.pointSummary(String(x), figure(y))).join(', '),
    ),
  );
  return (
    <figure className="min-w-0 max-w-[440px] break-inside-avoid text-chart" data-chart="sweep">
      <h3 className="mb-1 font-semibold text-body">{study.panel(panel.model, axis)}</h3>
      <p className="mb-1.5 text-ink2 text-small">
        {[panel.device, panel.scenario && text.domain.scenarios[panel.scenario]]
          .filter((part) => part)
          .join(' · ')}
      </p>
      <svg
        role="img"
        aria-label={`${study.panel(panel.model, axis)}. ${study.summary(lines.join('; '))}`}
        viewBox={`0 0 ${width} ${height}`}
        className="h-auto w-full"
      >
        <SceneNodes
          nodes={panelScene({
            panel,
            seriesOf,
            xTitle: axis,
            yTitle: (unit) =>
              panel.quantity === 'latency'
                ? study.latency(unitWord(unit, locale))
                : study.throughput,
            width,
            height,
            locale,
            measure: approximateWidth,
          })}
        />
      </svg>
    </figure>
  );
}
