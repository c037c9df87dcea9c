import { TfjsHeader } from './tfjs-header.ts';

/** A parsed artifact; tensor values are copies, aligned for Float32Array. */
export interface TfjsModel {
  header: TfjsHeader;
  tensors: ReadonlyMap<string, { dims: number[]; values: Float32Array }>;
}

/** Parses what `writeTfjs` wrote. Throws when the header or the length is not as it should be. */
export function readTfjs(bytes: Uint8Array): TfjsModel {
  if (bytes.length < 4) throw new Error('A tfjs artifact has at least 4 bytes.');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const text = new TextDecoder().decode(bytes.subarray(4, 4 + length));
  const header = TfjsHeader.parse(JSON.parse(text));
  const data = new Float32Array(bytes.slice(4 + length).buffer);
  const tensors = new Map(
    header.tensors.map(({ name, dims, offset }) => {
      const count = dims.reduce((product, size) => product * size, 1);
      if (offset + count > data.length) throw new Error(`The artifact ends inside ${name}.`);
      return [name, { dims, values: data.slice(offset, offset + count) }];
    }),
  );
  return { header, tensors };
}
