import { frontNodes } from '../../lib/chart/front-nodes.ts';
import { frontScene } from '../../lib/chart/front-scene.ts';
import type { FrontScene, Mark } from '../../lib/chart/scene.ts';
import { px } from '../../lib/chart/scene-node.ts';
import { type Html, html } from '../../lib/export/embed/html.ts';
import type { DrawnView } from '../../lib/export/pictures/drawn-view.ts';
import { planFront } from '../../lib/export/pictures/front-input.ts';
import { identityPart } from '../../lib/link/identity.ts';
import type { PlacedPoint } from '../../lib/link/split.ts';
import { tooltipRows } from '../charts/tooltip-rows.ts';
import type { EmbedDrawing } from './embed-svg.ts';
import { safeEvidenceHref } from './evidence-link.ts';

/**
 * Room for what marks say of themselves in one width of the drawing, characters: about 500 marks. With
 * more, those that stand out say it, and a sentence under the chart says so.
 */
const roomForWords = 150_000;

/** Radius around a mark in which it is pointed at: 24 px across (WCAG 2.5.8). */
const reach = 12;

/** What is said of each mark in full; `silent` marks say nothing and are counted. */
interface Said {
  byId: ReadonlyMap<string, { text: string; placed: PlacedPoint }>;
  silent: number;
}

/** The front of a view as a frame draws it. */
export interface EmbedFront {
  draw: (width: number) => EmbedDrawing;
  /** Marks that cannot be pointed at one by one, because there are too many. */
  silent: number;
}

/** The front of a view in any width, and its marks as links to their evidence. */
export function embedFront(drawn: DrawnView, height: number | null): EmbedFront {
  const plan = planFront(drawn.front);
  const sceneIn = (width: number) => {
    const input = plan.input(width);
    return frontScene(height === null ? input : { ...input, height });
  };
  const said = saidOfAll(plan.placed, drawn, sceneIn(usualWidth).marks);
  return {
    silent: said.silent,
    draw: (width) => {
      const scene = sceneIn(width);
      return { nodes: frontNodes(scene), height: scene.height, targets: targets(scene, said) };
    },
  };
}

/** Which marks there are does not depend on the width. */
const usualWidth = 1040;

function saidOfAll(
  placed: ReadonlyMap<string, PlacedPoint>,
  { front }: DrawnView,
  marks: readonly Mark[],
): Said {
  const wordsOf = (some: readonly Mark[]) =>
    some.flatMap(({ id }) => {
      const found = placed.get(id);
      return found ? [[id, { text: saidOf(found, front), placed: found }] as const] : [];
    });
  const others = marks.filter((mark) => !standsOut(mark));
  const first = wordsOf(marks.filter(standsOut));
  // No mark says itself in fewer than 100 characters: of too many, none is worded in vain.
  const rest = others.length > roomForWords / 100 ? null : wordsOf(others);
  const length = [...first, ...(rest ?? [])].reduce((sum, [, { text }]) => sum + text.length, 0);
  return rest === null || length > roomForWords
    ? { byId: new Map(first), silent: others.length }
    : { byId: new Map([...first, ...rest]), silent: 0 };
}

function targets(scene: FrontScene, { byId }: Said): Html[] {
  const place = new Map(scene.byX.map((at, order) => [scene.marks[at]?.id, order]));
  const first = scene.byX.map((at) => scene.marks[at]?.id).find((id) => id && byId.has(id));
  return scene.marks.flatMap((mark) => {
    const said = byId.get(mark.id);
    if (!said) return [];
    const order = place.get(mark.id) ?? 0;
    return target(mark, said, { order, first: mark.id === first });
  });
}

function standsOut(mark: Mark): boolean {
  return mark.onFront || mark.anchor;
}

/** One mark: what it says in full, and the way to its evidence, which opens beside the page. */
function target(
  mark: Mark,
  { text, placed }: { text: string; placed: PlacedPoint },
  { order, first }: { order: number; first: boolean },
): Html {
  const href = safeEvidenceHref(placed.point);
  const inner = html`<title>${text}</title><circle cx="${px(mark.x)}" cy="${px(mark.y)}" r="${reach}"/>`;
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
