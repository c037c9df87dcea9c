import { frontNodes } from '../../lib/chart/front-nodes.ts';
import { frontScene } from '../../lib/chart/front-scene.ts';
import type { FrontScene, Mark } from '../../lib/chart/scene.ts';
import { px } from '../../lib/chart/scene-node.ts';
import { type Html, html } from '../../lib/export/embed/html.ts';
import type { DrawnView } from '../../lib/export/pictures/drawn-view.ts';
import { type FrontPlan, planFront } from '../../lib/export/pictures/front-input.ts';
import { identityPart } from '../../lib/link/identity.ts';
import type { PlacedPoint } from '../../lib/link/split.ts';
import { tooltipRows } from '../charts/tooltip-rows.ts';
import type { EmbedDrawing } from './embed-svg.ts';
import { safeEvidenceHref } from './evidence-link.ts';

/** Marks that can be pointed at one by one; of more than these only those that stand out. */
const mostTargets = 300;

/** Radius around a mark in which it is pointed at: 24 px across (WCAG 2.5.8). */
const reach = 12;

/** The front of a view in one width, and its marks as links to their evidence. */
export function embedFront(
  drawn: DrawnView,
  height: number | null,
): (width: number) => EmbedDrawing {
  const plan = planFront(drawn.front);
  return (width) => {
    const input = plan.input(width);
    const scene = frontScene(height === null ? input : { ...input, height });
    return { nodes: frontNodes(scene), height: scene.height, targets: targets(scene, plan, drawn) };
  };
}

function targets(scene: FrontScene, plan: FrontPlan, drawn: DrawnView): Html[] {
  const every = scene.marks.length <= mostTargets;
  const place = new Map(scene.byX.map((at, order) => [scene.marks[at]?.id, order]));
  const [first] = scene.byX
    .flatMap((at) => scene.marks[at] ?? [])
    .filter((mark) => every || standsOut(mark));
  return scene.marks.flatMap((mark) => {
    const placed = plan.placed.get(mark.id);
    if (!placed || !(every || standsOut(mark))) return [];
    const order = place.get(mark.id) ?? 0;
    return target(mark, placed, drawn, { order, first: mark === first });
  });
}

function standsOut(mark: Mark): boolean {
  return mark.onFront || mark.anchor;
}

/** One mark: what it says in full, and the way to its evidence, which opens beside the page. */
function target(
  mark: Mark,
  placed: PlacedPoint,
  { front }: DrawnView,
  { order, first }: { order: number; first: boolean },
): Html {
  const { point } = placed;
  const href = safeEvidenceHref(point);
  const inner = html`<title>${saidOf(placed, front)}</title><circle cx="${px(mark.x)}" cy="${px(mark.y)}" r="${reach}"/>`;
  // The title names it too; the script, which draws it in a box of its own, keeps the name.
  const common = html`class="m" data-order="${order}" tabindex="${first ? 0 : -1}"`;
  return href === null
    ? html`<g role="img" ${common}>${inner}</g>`
    : html`<a href="${href}" target="_blank" rel="noopener noreferrer" ${common}>${inner}</a>`;
}

/** What the tooltip of the page says, one line a fact. */
function saidOf({ point }: PlacedPoint, data: DrawnView['front']): string {
  const { strings } = data;
  const parts = (['device', 'runtime', 'precision', 'powerMode', 'threads'] as const)
    .map((part) => identityPart(point, part, strings.threads))
    .filter((part) => part !== null);
  return [
    point.model.name,
    parts.join(' · '),
    ...tooltipRows(point, data, undefined).map(({ name, value }) => `${name}: ${value}`),
    ...point.remarks.map(({ code, detail }) =>
      detail === null ? strings.remark(code) : `${strings.remark(code)}: ${detail}`,
    ),
    strings.source(point),
  ].join('\n');
}
