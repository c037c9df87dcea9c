import type { Recipe } from './recipe.ts';

/** Width and height in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A rectangle of whole pixels. */
export interface Region extends Size {
  left: number;
  top: number;
}

/**
 * What is done to an image, in this order: `cut` is taken out of it, resized to `size`, of which
 * `keep` is used, at `left`, `top` of the input.
 */
export interface Placement {
  /** The image as a whole. */
  image: Size;
  cut: Region;
  size: Size;
  keep: Region;
  left: number;
  top: number;
}

/** Where an image of some size comes to lie in an input. Pure: the decoder follows it. */
export function placeImage(fit: Recipe['fit'], image: Size, input: Size): Placement {
  const whole = { left: 0, top: 0, ...image };
  if (fit.kind === 'letterbox') {
    const scale = Math.min(input.width / image.width, input.height / image.height);
    const size = {
      width: clamp(Math.round(image.width * scale), input.width),
      height: clamp(Math.round(image.height * scale), input.height),
    };
    return {
      image,
      cut: whole,
      size,
      keep: { left: 0, top: 0, ...size },
      left: Math.floor((input.width - size.width) / 2),
      top: Math.floor((input.height - size.height) / 2),
    };
  }
  const keep = { left: 0, top: 0, ...input };
  if (fit.kind === 'stretch') {
    const cut = centre(image, {
      width: clamp(Math.round(image.width * fit.share), image.width),
      height: clamp(Math.round(image.height * fit.share), image.height),
    });
    return { image, cut, size: input, keep, left: 0, top: 0 };
  }
  const width = Math.round(input.width / fit.share);
  const height = Math.round(input.height / fit.share);
  // The longer edge is cut off to whole pixels, as torchvision does.
  const size =
    width * image.height >= height * image.width
      ? { width, height: Math.floor((width * image.height) / image.width) }
      : { width: Math.floor((height * image.width) / image.height), height };
  return { image, cut: whole, size, keep: centre(size, input), left: 0, top: 0 };
}

/** A point of the input in pixels of the image it shows. */
export function toImage(
  { size, keep, cut, left, top }: Placement,
  x: number,
  y: number,
): { x: number; y: number } {
  return {
    x: cut.left + ((x - left + keep.left) * cut.width) / size.width,
    y: cut.top + ((y - top + keep.top) * cut.height) / size.height,
  };
}

function centre(outer: Size, inner: Size): Region {
  return {
    left: halfToEven(outer.width - inner.width),
    top: halfToEven(outer.height - inner.height),
    ...inner,
  };
}

/** Half of a whole number, rounded to the even neighbour as Python does. */
function halfToEven(double: number): number {
  const half = Math.floor(double / 2);
  return double % 2 === 0 ? half : half + (half % 2);
}

function clamp(length: number, most: number): number {
  return Math.max(1, Math.min(most, length));
}
