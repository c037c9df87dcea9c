import type { Target } from './targets.ts';

/** Which files of one npm package a device needs. `path` is inside the package. */
export interface Part {
  package: string;
  /** Whether the agent opens it by its name; else it is only there for the others. */
  opened: boolean;
  needs: (path: string) => boolean;
}

/** One runtime as devices get it; its version is that of its first part. */
export interface Recipe {
  name: string;
  /** Null when nothing in it is made for one kind of device. */
  target: Target | null;
  parts: Part[];
}

const onnxruntimeCommon: Part = {
  package: 'onnxruntime-common',
  opened: false,
  needs: (path) => /^dist\/cjs\/.*\.(js|json)$/.test(path),
};

const webAssembly: readonly Recipe[] = [
  {
    name: 'onnxruntime-web',
    target: null,
    parts: [
      {
        package: 'onnxruntime-web',
        opened: true,
        needs: (path) =>
          /^dist\/(ort\.node\.min\.m?js|ort-wasm-simd-threaded\.(mjs|wasm))$/.test(path),
      },
      onnxruntimeCommon,
    ],
  },
  {
    name: 'litertjs',
    target: null,
    parts: [
      {
        package: '@litertjs/core',
        opened: true,
        needs: (path) =>
          /^(dist\/index\.js|wasm\/litert_wasm_(compat_)?internal\.(js|wasm))$/.test(path),
      },
      {
        package: '@litertjs/wasm-utils',
        opened: false,
        needs: (path) => path === 'dist/index.js',
      },
    ],
  },
  {
    name: 'tfjs',
    target: null,
    parts: [
      {
        package: '@tensorflow/tfjs-core',
        opened: true,
        needs: (path) => path === 'dist/tf-core.node.js',
      },
      {
        package: '@tensorflow/tfjs-backend-wasm',
        opened: true,
        needs: (path) => /^dist\/(tf-backend-wasm\.node\.js|[^/]+\.wasm)$/.test(path),
      },
      {
        package: 'seedrandom',
        opened: false,
        needs: (path) => /^(lib\/)?[a-z0-9]+\.js$/.test(path),
      },
    ],
  },
];

/** The native library is in its package for every platform at once: one of them goes along. */
function onnxruntimeNode(target: Target): Recipe {
  const binaries = `bin/napi-v6/${target.target.os}/${target.npm}/`;
  return {
    name: 'onnxruntime-node',
    target,
    parts: [
      {
        package: 'onnxruntime-node',
        opened: true,
        needs: (path) => /^dist\/[a-z]+\.js$/.test(path) || path.startsWith(binaries),
      },
      onnxruntimeCommon,
    ],
  };
}

/** The packs for these targets: those of WebAssembly once, native ones where they are built for it. */
export function recipesFor(targets: readonly Target[]): Recipe[] {
  const native = targets.filter(({ npm }) => npm !== 'arm').map(onnxruntimeNode);
  return [...native, ...webAssembly];
}
