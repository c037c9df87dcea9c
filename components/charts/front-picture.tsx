'use client';

import { lazy, memo } from 'react';
import { overNodes, underNodes } from '../../lib/chart/front-nodes.ts';
import type { FrontScene } from '../../lib/chart/scene.ts';
import { SceneNodes } from './scene-nodes.tsx';

/** recharts is the heaviest part of the page: it comes after the first paint, in its own chunk. */
const LogAxisChart = lazy(async () => {
  const { LogAxisChart: component } = await import('./log-axis-chart.tsx');
  return { default: component };
});

/** The interactive picture of a scene; suspends until its code is there. Drawn once per scene. */
export const FrontPicture = memo(function FrontPicture({ scene }: { scene: FrontScene }) {
  return (
    <LogAxisChart
      scene={scene}
      under={<SceneNodes nodes={underNodes(scene)} />}
      over={<SceneNodes nodes={overNodes(scene)} />}
    />
  );
});
