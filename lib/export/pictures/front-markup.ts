import { frontScene } from '../../chart/front-scene.ts';
import { renderFrontSvg } from '../../chart/front-svg.ts';
import { type FrontData, planFront } from './front-input.ts';

/** Widths of the pictures that are sent before the page's width is known. */
const widths = { wide: 1000, middle: 720, narrow: 360 };

/** The front as pictures of plain SVG, of which the page's own width picks one. */
export function frontMarkup(data: FrontData): Record<keyof typeof widths, string> {
  const { input } = planFront(data);
  const draw = (width: number) => renderFrontSvg(frontScene(input(width)), data.strings);
  return {
    wide: draw(widths.wide),
    middle: draw(widths.middle),
    narrow: draw(widths.narrow),
  };
}
