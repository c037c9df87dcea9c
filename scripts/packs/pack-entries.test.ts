import { expect, test } from 'vitest';
import { packEntries } from './pack-entries.ts';
import { recipesFor } from './recipes.ts';
import { targetsOf } from './targets.ts';

const namesOf = (target: string, pack: string) => {
  const recipe = recipesFor(targetsOf([target])).find(({ name }) => name === pack);
  if (!recipe) return null;
  const { entries, ...facts } = packEntries(recipe, process.cwd());
  return { ...facts, names: entries.map(({ name }) => name) };
};

test('a native runtime goes along for one kind of processor, with the C library it needs', () => {
  const pack = namesOf('linux-aarch64-glibc', 'onnxruntime-node');
  const native = pack?.names.filter((name) => /\.(node|so\.1)$/.test(name)) ?? [];
  expect(native.length).toBeGreaterThan(0);
  for (const name of native) expect(name).toContain('linux/arm64/');
  expect(pack?.leastLibc).toMatch(/^2\.[0-9]+$/);
  expect(pack?.version).toMatch(/^[0-9]+\.[0-9]+\.[0-9]+$/);
  expect(pack?.names).toContain('node_modules/onnxruntime-common/dist/cjs/index.js');
});

test('a 32-bit processor gets what WebAssembly runs', () => {
  const names = recipesFor(targetsOf(['linux-armv7l-glibc'])).map(({ name }) => name);
  expect(names).toEqual(['onnxruntime-web', 'litertjs', 'tfjs']);
  expect(namesOf('linux-armv7l-glibc', 'tfjs')?.leastLibc).toBeNull();
});

test('nothing goes along that no device opens', () => {
  for (const { name } of recipesFor(targetsOf(['linux-x86_64-glibc']))) {
    for (const path of namesOf('linux-x86_64-glibc', name)?.names ?? []) {
      expect(path).not.toMatch(/\.(map|d\.ts)$|\/(docs|src|test|README)|win32|darwin|jsep|webgpu/);
    }
  }
});

test('a target that is not known is refused with those that are', () => {
  expect(() => targetsOf(['linux-riscv64-glibc'])).toThrow(/linux-aarch64-glibc/);
  expect(targetsOf(['all'])).toHaveLength(3);
});
