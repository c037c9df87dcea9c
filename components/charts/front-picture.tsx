'use client';

import { memo } from 'react';
import { overNodes, underNodes } from '../../lib/chart/front-nodes.ts';
import type { FrontScene } from '../../lib/chart/scene.ts';
import { LogAxisChart } from './log-axis-chart.tsx';
import { SceneNodes } from './scene-nodes.tsx';

/** The picture of a scene, drawn once per scene. */
export const FrontPicture = memo(function FrontPicture({ scene }: { scene: FrontScene }) {
  return (
    <LogAxisChart
      scene={scene}
      under={<SceneNodes nodes={underNodes(scene)} />}
      over={<SceneNodes nodes={overNodes(scene)} />}
    />
  );
});
