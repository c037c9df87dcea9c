import type { FrontScene } from '../../lib/chart/scene.ts';
import { isZoomed, type Zoom, zoomBy } from '../../lib/chart/zoom.ts';
import type { ZoomStrings } from '../../lib/export/pictures/chart-strings.ts';
import { Button } from '../ui/button.tsx';

/**
 * What a drag does, as buttons (ux.md J4): nearer and farther around a place of the picture, and back
 * to all of it. A button that has nothing to do stays in reach of the keyboard and says so.
 */
export function ZoomControls({
  scene,
  around,
  strings,
  onZoom,
}: {
  scene: FrontScene;
  /** Where to zoom in: the mark to which the keys led; null is the middle. */
  around: () => { x: number; y: number } | null;
  strings: ZoomStrings;
  onZoom: (zoom: Zoom) => void;
}) {
  const zoomed = isZoomed(scene);
  const ifZoomed = (zoom: () => Zoom) => () => {
    if (zoomed) onZoom(zoom());
  };
  const idle = zoomed ? '' : 'cursor-not-allowed opacity-50';
  return (
    <fieldset className="ml-auto flex items-center gap-1 print:hidden" title={strings.hint}>
      <legend className="sr-only">{strings.group}</legend>
      <Button
        aria-label={strings.in}
        className="min-w-[30px] px-0! pointer-coarse:min-w-10"
        onClick={() => onZoom(zoomBy(scene, 0.5, around()))}
      >
        +
      </Button>
      <Button
        aria-label={strings.out}
        aria-disabled={!zoomed}
        className={`min-w-[30px] px-0! pointer-coarse:min-w-10 ${idle}`}
        onClick={ifZoomed(() => zoomBy(scene, 2))}
      >
        −
      </Button>
      <Button
        aria-disabled={!zoomed}
        className={idle}
        onClick={ifZoomed(() => ({ x: null, y: null }))}
      >
        {strings.reset}
      </Button>
    </fieldset>
  );
}
