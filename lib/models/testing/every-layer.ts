import type { Graph } from '../graph.ts';
import { GraphBuilder } from '../graph-builder.ts';

/** A small classifier with every layer kind of classifiers, odd sizes included. For tests. */
export function everyClassifierLayer(): Graph {
  const build = new GraphBuilder('every-layer', { channels: 2, height: 10, width: 7 });
  build.conv('a', 4, 5, { stride: 2, activation: 'relu6' });
  build.maxPool('b', 3, 2);
  const shortcut = build.conv('c', 6, 1, { activation: 'none' });
  build.depthwise('d', { activation: 'relu' });
  build.add('e', shortcut, 'relu');
  return build.classify(5);
}

/** A small detector: two maps of two anchors, boxes of six values; 60 boxes in all. For tests. */
export function everyDetectorLayer(): Graph {
  const leaky = { activation: 'leaky' } as const;
  const build = new GraphBuilder('detector', { channels: 2, height: 12, width: 8 });
  const wide = build.conv('a', 4, 3, { stride: 2, ...leaky });
  build.depthwise('b', leaky);
  build.add('c', wide, 'leaky');
  build.maxPool('d', 2, 2);
  build.maxPool('e', 2, 1);
  const neck = build.conv('f', 6, 3, leaky);
  const coarse = build.conv('coarse', 12, 1, { activation: 'none' });
  build.conv('g', 4, 1, leaky, neck);
  build.upsample('h');
  build.concat('i', 'c');
  const fine = build.conv('fine', 12, 3, { activation: 'none' });
  return build.detect(coarse, fine, 6);
}

/** Deterministic values of -2 to 2, channels first, and the same channels last. For tests. */
export function everyInput({ input }: Graph) {
  const { channels, height, width } = input;
  const area = height * width;
  const planes = Float32Array.from({ length: channels * area }, (_, k) => ((k * 37) % 64) / 16 - 2);
  const interleaved = planes.map(
    (_, k) => planes[(k % channels) * area + Math.floor(k / channels)] ?? 0,
  );
  return { planes, interleaved };
}
