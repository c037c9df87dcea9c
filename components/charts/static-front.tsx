import { frontScene } from '../../lib/chart/front-scene.ts';
import { renderFrontSvg } from '../../lib/chart/front-svg.ts';
import type { SceneInput } from '../../lib/chart/scene-input.ts';

/** Widths of the two pictures that are drawn before the page's width is known. */
const wide = 1000;
const narrow = 360;

/**
 * The chart as plain SVG: what stands until the interactive chart is loaded. Where its width is not
 * known yet it is drawn in two, of which the page's own width picks one.
 */
export function StaticFront({
  input,
  width,
  title,
  summary,
}: {
  input: (width: number) => SceneInput;
  /** Null before it is known. */
  width: number | null;
  title: string;
  summary: string;
}) {
  const markup = (at: number) => renderFrontSvg(frontScene(input(at)), { title, summary });
  if (width !== null) return <StaticSvg markup={markup(width)} className="" />;
  return (
    <>
      <StaticSvg markup={markup(wide)} className="hidden @min-[600px]:block" />
      <StaticSvg markup={markup(narrow)} className="@min-[600px]:hidden" />
    </>
  );
}

function StaticSvg({ markup, className }: { markup: string; className: string }) {
  return (
    <div
      className={`h-full [&>svg]:h-full [&>svg]:w-full ${className}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, every text escaped by lib/chart/svg-string.ts; as elements, 2,000 of them would be hydrated only to be replaced.
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}
