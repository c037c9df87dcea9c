import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Slug } from '../../../lib/contract/primitives.ts';
import { fileTree } from '../../testing/file-tree.ts';
import { memoryClass, readDeviceClass, slugOf } from './device-class.ts';
import { openRoot } from './root.ts';

async function classOf(files: Record<string, string>) {
  const tree = fileTree({ '/proc/meminfo': 'MemTotal: 16000000 kB\n', ...files });
  try {
    return await readDeviceClass(openRoot(tree.folder));
  } finally {
    tree.remove();
  }
}
const cpu = 'processor\t: 0\nmodel name\t: Intel(R) N100 @ 3.40GHz\n\n';

test('x86 by CPU model, cores and accelerators, without the card’s UUID', async () => {
  const files = { '/proc/cpuinfo': cpu.repeat(4) };
  expect(await classOf(files)).toEqual({
    slug: 'intel-n100-3.40ghz-4c',
    name: 'Intel N100 @ 3.40GHz, 4 cores',
    memoryBytes: 16 * 2 ** 30,
  });
  const gpu = 'Model: \t\t NVIDIA GeForce RTX 2080 SUPER\nGPU UUID: \t GPU-1234\nBus Type: PCIe\n';
  const withGpu = await classOf({
    ...files,
    '/proc/driver/nvidia/gpus/0000:01:00.0/information': gpu,
  });
  expect(withGpu.slug).toBe('intel-n100-3.40ghz-4c-nvidia-geforce-rtx-2080-super');
  expect(JSON.stringify(withGpu)).not.toContain('1234');
});

test('a Jetson by its module, never by its carrier or the name its maker gave it', async () => {
  const jetson = (compatible: string, model: string) =>
    classOf({
      '/proc/device-tree/compatible': compatible,
      '/proc/device-tree/model': model,
      '/proc/cpuinfo': cpu,
    });
  const orin = await jetson('nvidia,p3737-0000+p3701-0000\0nvidia,tegra234\0', 'Jetson-Small\0');
  expect(orin.slug).toBe('jetson-p3701-0000');
  const named = 'NVIDIA Jetson Orin NX\0';
  const nano = await jetson('nvidia,p3768-0000+p3767-0003-super\0nvidia,tegra234\0', named);
  expect(nano).toMatchObject({
    slug: 'jetson-p3767-0003',
    name: 'Jetson Orin Nano 8GB (p3767-0003)',
  });
});

test('anything else by its model string', async () => {
  const board = await classOf({
    '/proc/device-tree/model': 'RK3588 OPi 5 Max\0',
    '/proc/cpuinfo': cpu,
  });
  expect(board).toMatchObject({ slug: 'unknown:rk3588-opi-5-max', name: 'RK3588 OPi 5 Max' });
});

test('memory is the size it was sold with', () => {
  const gib = (n: number) => n * 2 ** 30;
  expect(memoryClass(25_276_502_016)).toBe(gib(24));
  expect(memoryClass(8_255_680 * 1024)).toBe(gib(8));
  expect(memoryClass(3_800_000 * 1024)).toBe(gib(4));
  expect(memoryClass(460_000 * 1024)).toBe(gib(0.5));
  expect(memoryClass(null)).toBeNull();
});

test('every name becomes a valid slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => Slug.safeParse(slugOf(name)).success),
  );
});
