import type Sharp from 'sharp';
import type { Layout } from '../../../lib/models/dataset/preprocess.ts';
import { type Placement, placeImage, type Size } from '../../../lib/models/images/place-image.ts';
import type { Recipe } from '../../../lib/models/images/recipe.ts';
import { byteValues, writePixels } from '../../../lib/models/images/write-pixels.ts';
import { messageOf } from '../message-of.ts';
import type { Packages } from '../runtimes/packages.ts';
import { UnreadableImageError } from './labelled-images.ts';

/** Turns the bytes of an image file into the input of a model. */
export interface ImageDecoder {
  /**
   * Decodes, resizes and normalises one image into `target` from `offset` on.
   *
   * @returns where the image came to lie
   * @throws UnreadableImageError when the bytes are no whole image
   */
  write(name: string, bytes: Uint8Array, target: Float32Array, offset: number): Promise<Placement>;
}

/**
 * A decoder by sharp, which is found on the device like a runtime. It turns images upright, makes
 * greyscale, CMYK and 16-bit images 8-bit sRGB, and drops transparency. One image at a time, without
 * the library's cache, so that every call does the whole work.
 *
 * @throws PackageMissingError when sharp is not installed here
 */
export function openDecoder(
  packages: Packages,
  recipe: Recipe,
  input: Size,
  layout: Layout,
): ImageDecoder {
  const sharp: typeof Sharp = packages.require('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  const values = byteValues(recipe);
  const fill = recipe.fit.kind === 'letterbox' ? recipe.fit.fill : 0;
  const open = async (bytes: Uint8Array) => {
    // A file that is cut short is no image; odd metadata is no reason to leave one out.
    const image = () => sharp(bytes, { failOn: 'error', autoOrient: true });
    const { hasAlpha, autoOrient } = await image().metadata();
    if (!hasAlpha) return { image: image(), size: autoOrient };
    // Left in, transparency would weigh the colours while they are resized.
    const { data, info } = await image()
      .removeAlpha()
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { image: sharp(data, { raw: info }), size: info };
  };
  const decode = async (bytes: Uint8Array) => {
    const { image, size } = await open(bytes);
    const { width, height } = size;
    const place = placeImage(recipe.fit, { width, height }, input);
    const { data, info } = await image
      .extract(place.cut)
      .resize({ ...place.size, fit: 'fill', kernel: recipe.kernel, fastShrinkOnLoad: false })
      .extract(place.keep)
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) throw new Error(`it has ${info.channels} channels`);
    return { data, place };
  };
  return {
    write: async (name, bytes, target, offset) => {
      const { data, place } = await decode(bytes).catch((error: unknown) => {
        throw new UnreadableImageError(name, messageOf(error));
      });
      writePixels(data, place, values, fill, input, layout, target, offset);
      return place;
    },
  };
}
