import type { SceneNode } from '../../lib/chart/scene-node.ts';
import { SceneNodes } from './scene-nodes.tsx';

/** Widths that a picture is drawn in, and the boxes that show each: text keeps near its size. */
const sizes = [
  { width: 332, className: '@min-[480px]:hidden' },
  { width: 620, className: 'hidden @min-[480px]:block @min-[800px]:hidden' },
  { width: 900, className: 'hidden @min-[800px]:block' },
];

/** A drawing without interaction, sent as SVG in three widths, of which the page's own picks one. */
export function StaticScene({
  title,
  summary,
  name,
  draw,
}: {
  title: string;
  /** The finding in one sentence, for those who do not see the picture. */
  summary: string;
  /** What kind of chart it is, for tests: `data-chart`. */
  name: string;
  draw: (width: number) => { nodes: SceneNode[]; height: number };
}) {
  return (
    <figure className="@container text-chart" data-chart={name}>
      <figcaption className="sr-only">
        {title}. {summary}
      </figcaption>
      {sizes.map(({ width, className }) => {
        const { nodes, height } = draw(width);
        return (
          <svg
            key={width}
            aria-hidden="true"
            viewBox={`0 0 ${width} ${height}`}
            className={`h-auto w-full ${className}`}
          >
            <SceneNodes nodes={nodes} />
          </svg>
        );
      })}
    </figure>
  );
}
