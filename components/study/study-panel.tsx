import { formatFigure, formatLatency, unitWord } from '../../lib/chart/format.ts';
import type { Series } from '../../lib/chart/palette.ts';
import { panelScene } from '../../lib/chart/sweep/panel-scene.ts';
import type { SweepPanel } from '../../lib/chart/sweep/panels.ts';
import { approximateWidth } from '../../lib/chart/text-width.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { PageWords } from '../../lib/text/page-words.ts';
import type { Words } from '../../lib/text/words.ts';
import { SceneNodes } from '../charts/scene-nodes.tsx';
import { mostWide, panelSizes } from './panel-sizes.ts';

/** One small multiple with its heading; what it shows is said in words too. */
export function StudyPanel({
  panel,
  among,
  seriesOf,
  words: { study },
  text,
  locale,
}: {
  panel: SweepPanel;
  /** How many panels there are: a few share the width of the page. */
  among: number;
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
  const sizes = panelSizes(among);
  return (
    <figure
      className={`@container min-w-0 break-inside-avoid text-chart ${among > mostWide ? 'max-w-[440px]' : 'max-w-[1100px]'}`}
      data-chart="sweep"
    >
      <h3 className="mb-1 font-semibold text-body">{study.panel(panel.model, axis)}</h3>
      <p className="mb-1.5 text-ink2 text-small">
        {[panel.device, panel.scenario && text.domain.scenarios[panel.scenario]]
          .filter((part) => part)
          .join(' · ')}
      </p>
      <div
        role="img"
        aria-label={`${study.panel(panel.model, axis)}. ${study.summary(lines.join('; '))}`}
      >
        {sizes.map(({ width, height, className }) => (
          <svg
            key={width}
            aria-hidden="true"
            viewBox={`0 0 ${width} ${height}`}
            className={`h-auto w-full ${className}`}
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
        ))}
      </div>
    </figure>
  );
}
