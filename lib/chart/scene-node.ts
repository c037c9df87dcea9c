/** One SVG element as data, so that a screen and a file draw the same thing. */
export interface SceneNode {
  tag: 'g' | 'path' | 'line' | 'rect' | 'circle' | 'text' | 'tspan';
  /** Attributes as React spells them: `strokeWidth`. */
  attributes: Readonly<Record<string, string | number>>;
  children?: readonly SceneNode[];
  text?: string;
}

/** A straight line. */
export function line(
  from: { x: number; y: number },
  to: { x: number; y: number },
  attributes: SceneNode['attributes'],
): SceneNode {
  const ends = { x1: px(from.x), y1: px(from.y), x2: px(to.x), y2: px(to.y) };
  return { tag: 'line', attributes: { ...ends, ...attributes } };
}

/** A path of SVG path data. */
export function path(d: string, attributes: SceneNode['attributes']): SceneNode {
  return { tag: 'path', attributes: { d, ...attributes } };
}

/** A line of text at its baseline. */
export function text(
  words: string,
  at: { x: number; y: number },
  attributes: SceneNode['attributes'] = {},
): SceneNode {
  return {
    tag: 'text',
    attributes: { x: px(at.x), y: px(at.y), fill: 'var(--ink2)', ...attributes },
    text: words,
  };
}

/** Elements that belong together. */
export function group(
  children: readonly SceneNode[],
  attributes: SceneNode['attributes'] = {},
): SceneNode {
  return { tag: 'g', attributes, children };
}

/** Hundredths of a pixel: finer than a screen, short enough for a page. */
export function px(value: number): number {
  return Number(value.toFixed(2));
}

/** A halo in the ground's colour, which keeps text readable over marks and lines. */
export const halo = {
  stroke: 'var(--surface)',
  strokeWidth: 3.5,
  strokeLinejoin: 'round',
  paintOrder: 'stroke',
} as const;
