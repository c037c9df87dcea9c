import { createRoot } from 'react-dom/client';
import { frontScene } from '../../../lib/chart/front-scene.ts';
import { renderFrontSvg } from '../../../lib/chart/front-svg.ts';
import { FrontPicture } from '../front-picture.tsx';
import { measureIn } from '../measure-text.ts';
import { parityInput } from './parity-cases.ts';

/** Draws the case that the body names (`data-case`, `data-width`) twice: plain SVG, and recharts. */
const { case: name, width } = document.body.dataset;
const input = parityInput(name ?? '', Number(width));
const scene = frontScene({ ...input, measure: measureIn(document.body) });
const still = document.getElementById('static');
const live = document.getElementById('live');
if (!still || !live) throw new Error('the page has no places to draw in');
still.innerHTML = renderFrontSvg(scene, { title: 'static', summary: '' });
createRoot(live).render(<FrontPicture scene={scene} />);
