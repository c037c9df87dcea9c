import type { SceneNode } from './scene-node.ts';

/** React's spelling of attributes that SVG writes with a dash; `data-` and the rest stay. */
const dashed: Readonly<Record<string, string>> = {
  strokeWidth: 'stroke-width',
  strokeOpacity: 'stroke-opacity',
  strokeDasharray: 'stroke-dasharray',
  strokeLinejoin: 'stroke-linejoin',
  strokeLinecap: 'stroke-linecap',
  fillOpacity: 'fill-opacity',
  textAnchor: 'text-anchor',
  fontSize: 'font-size',
  fontWeight: 'font-weight',
  fontFamily: 'font-family',
  paintOrder: 'paint-order',
};

/** SVG text of some nodes, escaped. */
export function svgMarkup(nodes: readonly SceneNode[]): string {
  return nodes.map(markup).join('');
}

function markup({ tag, attributes, children, text }: SceneNode): string {
  const pairs = Object.entries(attributes).map(
    ([name, value]) => ` ${dashed[name] ?? name}="${escapeXml(String(value))}"`,
  );
  const inner = (text === undefined ? '' : escapeXml(text)) + svgMarkup(children ?? []);
  const open = `<${tag}${pairs.join('')}`;
  return inner === '' ? `${open}/>` : `${open}>${inner}</${tag}>`;
}

/** Text that is safe inside elements and quoted attributes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
