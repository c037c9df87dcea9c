import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cpuFeatures, cpuModel } from './cpu.ts';
import { slugOf } from './device-class.ts';
import { parseSwaps } from './memory.ts';

/** Real outputs of real boards; they stand beside a checkout and are not part of it. */
const folder = fileURLToPath(new URL('../../../../shared/fixtures/device-output', import.meta.url));
const here = existsSync(folder);
const text = (name: string) => readFileSync(join(folder, `${name}.txt`), 'utf8');

test.skipIf(!here)('the cores of real Arm boards are named', () => {
  expect(cpuModel(text('cpuinfo-rpi5'))).toBe('Cortex-A76');
  expect(cpuModel(text('cpuinfo-agx-orin'))).toBe('Cortex-A78AE');
  expect(cpuModel(text('cpuinfo-rk3588'))).toBe('Cortex-A55 + Cortex-A76');
  expect(cpuModel(text('cpuinfo-tx2-mode0'))).toContain('Denver 2');
  expect(cpuModel(text('cpuinfo-tx2-mode1'))).toBe('Cortex-A57');
  expect(cpuFeatures(text('cpuinfo-rpi5'))).toBe('asimd asimdhp asimddp');
});

test.skipIf(!here)('zram devices of real boards are counted', () => {
  const nano = parseSwaps(text('swaps-nano'));
  expect(nano.length).toBeGreaterThanOrEqual(2);
  expect(nano[0]).toEqual({ kind: 'partition', sizeBytes: 1_014_808 * 1024, usedBytes: 0 });
  const xavier = readdirSync(folder).includes('swaps-xavier-nx.txt');
  expect(xavier && parseSwaps(text('swaps-xavier-nx')).length).toBe(6);
});

test.skipIf(!here)('every model string seen in the field makes its own slug', () => {
  const models = text('devicetree-models-seen').trim().split('\n').filter(Boolean);
  const slugs = models.map(slugOf);
  expect(new Set(slugs).size).toBe(new Set(models).size);
});
