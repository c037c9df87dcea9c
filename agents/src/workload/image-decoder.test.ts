import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { recipeOf } from '../../../lib/models/images/recipe.ts';
import { openPackages } from '../runtimes/packages.ts';
import { openDecoder } from './image-decoder.ts';

const packages = openPackages([import.meta.dirname]);
const input = { width: 8, height: 8 };
const decoder = openDecoder(packages, recipeOf('unit-v1'), input, 'NHWC');

async function bytesOf(image: Sharp): Promise<Uint8Array> {
  return image.toBuffer();
}

async function decode(bytes: Uint8Array): Promise<number[]> {
  const target = new Float32Array(192);
  await decoder.write('x', bytes, target, 0);
  return [...target].map((value) => Math.round(value * 255));
}

const flat = (r: number, g: number, b: number, width = 20, height = 20) =>
  sharp({ create: { width, height, channels: 3, background: { r, g, b } } });
const pixel = (values: number[], x: number, y: number) =>
  values.slice((y * 8 + x) * 3, (y * 8 + x) * 3 + 3);

function expectNear(values: number[], wanted: number[], within: number) {
  values.forEach((value, k) => {
    expect(Math.abs(value - wanted[k % wanted.length]!)).toBeLessThanOrEqual(within);
  });
}

test('jpeg and png give their colour', async () => {
  expect(await decode(await bytesOf(flat(200, 100, 50).png()))).toEqual(
    Array.from({ length: 64 }, () => [200, 100, 50]).flat(),
  );
  expectNear(await decode(await bytesOf(flat(200, 100, 50).jpeg())), [200, 100, 50], 2);
});

test('greyscale becomes three equal channels', async () => {
  const grey = await bytesOf(flat(90, 90, 90).toColourspace('b-w').png());
  expect((await sharp(grey).metadata()).channels).toBe(1);
  expectNear(await decode(grey), [90], 1);
});

test('transparency is dropped, not blended', async () => {
  const background = { r: 10, g: 200, b: 30, alpha: 0.02 };
  const clear = sharp({ create: { width: 9, height: 9, channels: 4, background } }).png();
  expectNear(await decode(await bytesOf(clear)), [10, 200, 30], 1);
});

test('16-bit and CMYK become 8-bit sRGB', async () => {
  const deep = await bytesOf(flat(200, 100, 50).toColourspace('rgb16').png());
  expect((await sharp(deep).metadata()).depth).toBe('ushort');
  expectNear(await decode(deep), [200, 100, 50], 1);
  const ink = await bytesOf(flat(200, 100, 50).toColourspace('cmyk').jpeg());
  expect((await sharp(ink).metadata()).space).toBe('cmyk');
  expectNear(await decode(ink), [200, 100, 50], 30);
});

test('an image that lies on its side is turned upright before it is cut', async () => {
  // Left half red, right half blue, 32 x 16; orientation 6 shows it turned clockwise: red on top.
  const raw = Buffer.alloc(32 * 16 * 3);
  for (let k = 0; k < 32 * 16; k++) raw[k * 3 + (k % 32 < 16 ? 0 : 2)] = 255;
  const side = sharp(raw, { raw: { width: 32, height: 16, channels: 3 } });
  const bytes = await bytesOf(side.withMetadata({ orientation: 6 }).png());
  for (const recipe of ['unit-v1', 'tf-224-v1']) {
    const target = new Float32Array(192);
    await openDecoder(packages, recipeOf(recipe), input, 'NHWC').write('x', bytes, target, 0);
    const channels = (y: number) => [...target.subarray((y * 8 + 4) * 3, (y * 8 + 5) * 3)];
    const dark = recipe === 'unit-v1' ? 0 : -1;
    expect(channels(0)).toEqual([1, dark, dark]);
    expect(channels(7)).toEqual([dark, dark, 1]);
  }
});

test('letterbox says where the image lies', async () => {
  const box = openDecoder(packages, recipeOf('letterbox-unit-v1'), input, 'NHWC');
  const target = new Float32Array(192);
  const place = await box.write('x', await bytesOf(flat(0, 0, 0, 40, 20).png()), target, 0);
  expect(place).toMatchObject({ left: 0, top: 2, size: { width: 8, height: 4 } });
  const values = [...target].map((value) => Math.round(value * 255));
  expect([pixel(values, 3, 1)[0], pixel(values, 3, 2)[0]]).toEqual([114, 0]);
});

test('a file cut short and a text are named as unreadable', async () => {
  const noise = Buffer.from(Array.from({ length: 90 * 90 * 3 }, (_, k) => (k * 7919) % 251));
  const image = sharp(noise, { raw: { width: 90, height: 90, channels: 3 } });
  const whole = await bytesOf(image.jpeg());
  await decode(whole);
  for (const bytes of [
    whole.subarray(0, whole.length / 2),
    Buffer.from('hello'),
    Buffer.alloc(0),
  ]) {
    const target = new Float32Array(192);
    await expect(decoder.write('3/cut.jpeg', bytes, target, 0)).rejects.toThrow(
      /^3\/cut\.jpeg cannot be decoded: /,
    );
  }
});

test('a device without sharp is told so in a sentence', () => {
  expect(() => openDecoder(openPackages(['/']), recipeOf('unit-v1'), input, 'NCHW')).toThrow(
    'sharp is not installed: run `npm install sharp`',
  );
});
