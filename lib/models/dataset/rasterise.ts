import type { Contour } from './contour.ts';

/** Width and height of every glyph image, in pixels. */
export const imageSize = 64;

const crossings = new Int32Array(64);

function crossingsAt(contours: readonly Contour[], y: number): number {
  let count = 0;
  for (const contour of contours) {
    const n = contour.length;
    let x0 = contour[n - 2] ?? 0;
    let y0 = contour[n - 1] ?? 0;
    for (let k = 0; k < n; k += 2) {
      const x1 = contour[k] ?? 0;
      const y1 = contour[k + 1] ?? 0;
      if (y0 <= y !== y1 <= y) {
        // Products stay below 2^31; `| 0` truncates, so the quotient is the same on every engine.
        const x = x0 + ((((x1 - x0) * (y - y0)) / (y1 - y0)) | 0);
        let slot = count++;
        while (slot > 0 && (crossings[slot - 1] ?? 0) > x) {
          crossings[slot] = crossings[slot - 1] ?? 0;
          slot--;
        }
        crossings[slot] = x;
      }
      x0 = x1;
      y0 = y1;
    }
  }
  return count;
}

/**
 * Fills polygons by the even-odd rule into `coverage` (`size` x `size` bytes, cleared first): 0
 * outside to 4 inside, from 2 x 2 samples a pixel.
 */
export function rasterise(
  contours: readonly Contour[],
  coverage: Uint8Array,
  size: number = imageSize,
): void {
  const samplesPerSide = size * 2;
  coverage.fill(0);
  for (let row = 0; row < samplesPerSide; row++) {
    const count = crossingsAt(contours, row * 32 + 16);
    const line = (row >> 1) * size;
    for (let k = 0; k + 1 < count; k += 2) {
      const from = Math.max(0, ((crossings[k] ?? 0) + 15) >> 5);
      const to = Math.min(samplesPerSide, ((crossings[k + 1] ?? 0) + 15) >> 5);
      for (let column = from; column < to; column++) {
        const at = line + (column >> 1);
        coverage[at] = (coverage[at] ?? 0) + 1;
      }
    }
  }
}
