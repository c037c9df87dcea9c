import { floorOf } from '../../lib/chart/axis-nodes.ts';
import { formatFps } from '../../lib/chart/fps.ts';
import { whiskerNode } from '../../lib/chart/mark-nodes.ts';
import { formatMeasure } from '../../lib/chart/measure.ts';
import { placeWhisker } from '../../lib/chart/place-marks.ts';
import type { FrontScene, Mark } from '../../lib/chart/scene.ts';
import type { SceneNode } from '../../lib/chart/scene-node.ts';
import { approximateWidth } from '../../lib/chart/text-width.ts';
import { SceneNodes } from './scene-nodes.tsx';

const flagHeight = 18;

/** The line through both scales to a mark, under the chart; rings mark what is selected. */
export function Hairline({
  scene,
  active,
  ringed,
}: {
  scene: FrontScene;
  active: Mark | null;
  ringed: ReadonlySet<string>;
}) {
  const { plot, width, height } = scene;
  return (
    <svg
      className="pointer-events-none absolute inset-0"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      data-layer="hairline"
    >
      {active && (
        <g stroke="var(--accent)" strokeWidth={1.2}>
          <line x1={active.x} x2={active.x} y1={plot.top} y2={floorOf(scene)} />
          {!active.inGutter && <line x1={plot.left} x2={active.x} y1={active.y} y2={active.y} />}
        </g>
      )}
      {active && !active.whisker && <SceneNodes nodes={[hoverWhisker(scene, active)]} />}
      <g fill="none" stroke="var(--accent)" strokeWidth={2}>
        {scene.marks.map((mark) =>
          mark === active || ringed.has(mark.id) ? (
            <circle key={mark.id} cx={mark.x} cy={mark.y} r={mark.r + 5} data-ring={mark.id} />
          ) : null,
        )}
      </g>
    </svg>
  );
}

/** A mark behind the front shows its spread while it is active (ux.md C1). */
function hoverWhisker(scene: FrontScene, mark: Mark): SceneNode {
  return whiskerNode({ ...mark, whisker: placeWhisker(mark, scene) });
}

/** Where the hairline meets the scales: the values, over the tick labels. */
export function ValueFlags({ scene, active }: { scene: FrontScene; active: Mark }) {
  const { plot, locale, x, y } = scene;
  const { at } = active;
  const fps = scene.fps.length > 0 ? formatFps(at.x, locale) : null;
  return (
    <svg
      className="pointer-events-none absolute inset-0 text-chart"
      width={scene.width}
      height={scene.height}
      aria-hidden="true"
      data-layer="flags"
    >
      <Flag
        scene={scene}
        text={formatMeasure(at.x, x.measure, x.unit, locale).text}
        x={active.x}
        y={floorOf(scene) + 5}
      />
      {fps !== null && (
        <Flag scene={scene} text={`${fps} FPS`} x={active.x} y={plot.top - flagHeight - 5} />
      )}
      {!active.inGutter && at.y !== null && (
        <Flag
          scene={scene}
          text={formatMeasure(at.y, y.measure, y.unit, locale).text}
          x={0}
          end={plot.left - 2}
          y={active.y - flagHeight / 2}
        />
      )}
    </svg>
  );
}

function Flag({
  scene,
  text,
  x,
  y,
  end,
}: {
  scene: FrontScene;
  text: string;
  x: number;
  y: number;
  /** Right edge, for a flag that does not stand around `x`. */
  end?: number;
}) {
  const width = approximateWidth(text, 600) + 12;
  const wished = end === undefined ? x - width / 2 : end - width;
  const left = Math.min(scene.width - width, Math.max(0, wished));
  return (
    <g>
      <rect x={left} y={y} width={width} height={flagHeight} rx={2} fill="var(--accent)" />
      <text
        x={left + width / 2}
        y={y + 13}
        textAnchor="middle"
        fontWeight={600}
        fill="var(--accent-ink)"
      >
        {text}
      </text>
    </g>
  );
}
