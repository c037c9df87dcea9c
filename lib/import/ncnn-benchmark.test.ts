import { expect, test } from 'vitest';
import { hasShared, sharedFile } from '../../scripts/testing/shared-file.ts';
import { readImport } from './read-import.ts';

const readme = `### Board X, four cores
\`\`\`
$ ./benchncnn 8 4 2 -1 1
loop_count = 8
num_threads = 4
powersave = 2
gpu_device = -1
cooling_down = 1
          tinynet  min =    1.25  max =    2.50  avg =    1.50
     tinynet_int8  min =    0.75  max =    1.00  avg =    0.80
\`\`\`
### Board Y
\`\`\`
[0 Some GPU]  queueC=0[1]  queueT=0[1]
loop_count = 4
num_threads = 1
powersave = 0
gpu_device = 0
cooling_down = 0
         yolo-tiny  min =   10.00  max =   12.00  avg =   11.00
\`\`\`
`;

test('each table has its device, its settings and its three figures', () => {
  const [read] = readImport([{ name: 'README.md', text: readme }], 'auto');
  expect(read?.results).toMatchObject([
    {
      device: { name: 'Board X, four cores' },
      model: { name: 'tinynet' },
      executionProvider: 'cpu',
      threads: 4,
      samples: 8,
      powerMode: 'big-cores',
      precision: null,
      latency: { minMs: 1.25, maxMs: 2.5, meanMs: 1.5 },
    },
    { model: { name: 'tinynet_int8' }, precision: 'int8', latency: { meanMs: 0.8 } },
    {
      device: { name: 'Board Y' },
      task: 'object-detection',
      executionProvider: 'vulkan',
      samples: 4,
      note: expect.stringContaining('GPU Some GPU.'),
    },
  ]);
});

test('output without a heading needs the device from its caller', () => {
  const text = readme.replaceAll('###', '');
  const file = { name: 'out.txt', text };
  expect(() => readImport([file], 'auto')).toThrow('out.txt, line 9: a table stands under no');
  const [read] = readImport([file], 'auto', { device: 'Board Z' });
  expect(new Set(read?.results.map(({ device }) => device.name))).toEqual(new Set(['Board Z']));
});

test.skipIf(!hasShared).each([
  ['benchncnn-2018-02-16', 9, { min: 67.8, max: 73.63, mean: 69.35 }],
  ['benchncnn-2022-04-jetson-agx-orin', null, null],
  ['benchncnn-2023-09-rpi5-cpu', 70, { min: 9, max: 72.98, mean: 33.88 }],
  ['benchncnn-2026-02-xelite-vulkan', 27, { min: 3.33, max: 5.86, mean: 5.2 }],
])('every line of %s is a row with its figures', (name, rows, third) => {
  const file = sharedFile(`fixtures/tool-output/${name}.txt`);
  const [read] = readImport([file], 'auto', { device: 'Board' });
  const lines = file.text.split('\n').filter((line) => line.includes('avg ='));
  expect(read?.results).toHaveLength(rows ?? lines.length);
  for (const [i, result] of (read?.results ?? []).entries()) {
    const [, min, max, mean] =
      /min =\s*(\S+)\s+max =\s*(\S+)\s+avg =\s*(\S+)/.exec(lines[i] ?? '') ?? [];
    expect(result.latency).toEqual({
      minMs: Number(min),
      maxMs: Number(max),
      meanMs: Number(mean),
    });
  }
  const found = read?.results.some(
    ({ latency }) => latency.minMs === third?.min && latency.meanMs === third?.mean,
  );
  expect(found).toBe(third !== null);
});
