import { frontScene } from '../../chart/front-scene.ts';
import { renderFrontSvg } from '../../chart/front-svg.ts';
import { type FrontData, planFront } from './front-input.ts';

/** Widths of the two pictures that are sent before the page's width is known. */
const widths = { wide: 1000, narrow: 360 };

/** The front as two pictures of plain SVG, of which the page's own width picks one. */
export function frontMarkup(data: FrontData): { wide: string; narrow: string } {
  const { input } = planFront(data);
  const draw = (width: number) => renderFrontSvg(frontScene(input(width)), data.strings);
  return { wide: draw(widths.wide), narrow: draw(widths.narrow) };
}
