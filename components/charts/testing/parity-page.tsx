import { createRoot } from 'react-dom/client';
import { frontScene } from '../../../lib/chart/front-scene.ts';
import { renderFrontSvg } from '../../../lib/chart/front-svg.ts';
import { FrontPicture } from '../front-picture.tsx';
import { measureIn } from '../measure-text.ts';
import { parityInput } from './parity-cases.ts';

/** Draws one case twice, as plain SVG and by recharts: `?case=NAME&width=PX`. */
const query = new URLSearchParams(location.search);
const input = parityInput(query.get('case') ?? '', Number(query.get('width')));
const scene = frontScene({ ...input, measure: measureIn(document.body) });
const still = document.getElementById('static');
const live = document.getElementById('live');
if (!still || !live) throw new Error('the page has no places to draw in');
still.innerHTML = renderFrontSvg(scene, { title: 'static', summary: '' });
createRoot(live).render(<FrontPicture scene={scene} />);
