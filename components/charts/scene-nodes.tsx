import { createElement, memo, type ReactNode } from 'react';
import type { SceneNode } from '../../lib/chart/scene-node.ts';

/** Draws nodes of a scene as SVG elements; lib/chart/svg-string.ts draws the same ones as text. */
export const SceneNodes = memo(function SceneNodes({ nodes }: { nodes: readonly SceneNode[] }) {
  return nodes.map(element);
});

function element({ tag, attributes, children, text }: SceneNode, index: number): ReactNode {
  return createElement(tag, { key: index, ...attributes }, text, children?.map(element));
}
