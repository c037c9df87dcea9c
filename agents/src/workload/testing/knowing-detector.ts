import { createHash } from 'node:crypto';
import { type Head, headOf } from '../../../../lib/models/detection/head.ts';
import { preprocessScene } from '../../../../lib/models/scenes/preprocess-scene.ts';
import { renderScene } from '../../../../lib/models/scenes/render-scene.ts';
import type { SceneObject } from '../../../../lib/models/scenes/scene-object.ts';
import { sceneBytes } from '../../../../lib/models/scenes/scenes.ts';
import type { Session } from '../../runtimes/adapter.ts';

/** A detector that knows the first held-out scenes by heart and says what is on them, in raw values. */
export function knowingDetector(scenes: number, batch: number): Session {
  const head = headOf('scenes-s');
  const known = new Map<string, SceneObject[]>();
  for (let index = 0; index < scenes; index++) {
    const pixels = new Uint8Array(sceneBytes);
    const objects = renderScene(pixels, 'heldout', index);
    const input = new Float32Array(sceneBytes);
    preprocessScene(pixels, 'NCHW', input);
    known.set(digest(input), objects);
  }
  const length = head.boxes * head.attributes;
  const input = new Float32Array(sceneBytes * batch);
  const output = new Float32Array(length * batch);
  return {
    input,
    infer: () => {
      output.fill(-20);
      for (let row = 0; row < batch; row++) {
        const image = input.slice(row * sceneBytes, (row + 1) * sceneBytes);
        const answer = output.subarray(row * length, (row + 1) * length);
        for (const object of known.get(digest(image)) ?? []) say(head, object, answer);
      }
      return undefined;
    },
    output: () => output,
    close: async () => undefined,
  } as Partial<Session> as Session;
}

/** Writes the raw values that decode to an object, from the map whose anchor is nearest to it. */
function say(head: Head, object: SceneObject, answer: Float32Array): void {
  const size = Math.max(object.width, object.height);
  const anchorOf = (k: number) => head.maps[k]?.anchors[0] ?? [1, 1];
  const far = (k: number) => Math.abs(Math.log(size / anchorOf(k)[0]));
  const chosen = far(0) < far(1) ? 0 : 1;
  const map = head.maps[chosen];
  if (!map) throw new Error('the head has no such map');
  const before = chosen === 0 ? 0 : (head.maps[0]?.rows ?? 0) * (head.maps[0]?.columns ?? 0);
  const x = (object.x + object.width / 2) / map.stride;
  const y = (object.y + object.height / 2) / map.stride;
  const cell = Math.floor(y) * map.columns + Math.floor(x);
  const logit = (place: number) => {
    const share = ((place % 1) - 0.5) / head.centreScale + 0.5;
    return Math.log(share / (1 - share));
  };
  const [anchorWidth, anchorHeight] = anchorOf(chosen);
  const at = (before + cell) * head.attributes;
  const size4 = [Math.log(object.width / anchorWidth), Math.log(object.height / anchorHeight)];
  answer.set([logit(x), logit(y), ...size4, 8], at);
  answer[at + 5 + object.label] = 8;
}

function digest(input: Float32Array): string {
  const bytes = new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  return createHash('sha256').update(bytes).digest('hex');
}
