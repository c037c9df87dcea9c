'use client';

import { memo, type ReactNode } from 'react';
import { CartesianGrid, Scatter, ScatterChart, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { bottomTickNodes, floorOf, leftTickNodes } from '../../lib/chart/axis-nodes.ts';
import { singleMarks } from '../../lib/chart/dense.ts';
import { markNodes } from '../../lib/chart/mark-nodes.ts';
import type { FrontScene, Mark, SceneTick } from '../../lib/chart/scene.ts';
import { SceneNodes } from './scene-nodes.tsx';

/** Over marks and axes, under nothing: where recharts puts its own labels. */
const overMarks = 2000;

/**
 * The one place that builds a recharts log axis (ux.md section 4): explicit positive domain, ticks
 * chosen beforehand with `interval={0}`, one Scatter with its own shape, no ErrorBar, no animation,
 * numeric size. `scene` is drawn as it is; `under` and `over` lie below and above the marks. It
 * knows nothing of hover and focus, so that neither redraws it.
 */
export const LogAxisChart = memo(function LogAxisChart({
  scene,
  under,
  over,
}: {
  scene: FrontScene;
  under: ReactNode;
  over: ReactNode;
}) {
  const { width, height, plot, x, y } = scene;
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: plot.top, right: width - plot.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid
        verticalValues={x.minor}
        horizontalValues={y.minor}
        stroke="var(--grid-minor)"
      />
      <CartesianGrid
        verticalValues={x.ticks.map(({ value }) => value)}
        horizontalValues={y.ticks.map(({ value }) => value)}
        stroke="var(--grid-major)"
      />
      <XAxis
        type="number"
        dataKey="xValue"
        scale={x.scale.kind}
        domain={[x.scale.domain.low, x.scale.domain.high]}
        allowDataOverflow
        ticks={x.ticks.map(({ value }) => value)}
        interval={0}
        height={height - floorOf(scene)}
        tick={(tick: TickProps) => bottomTick(tick, x.ticks, floorOf(scene))}
        tickLine={false}
        axisLine={{ stroke: 'var(--ink2)' }}
      />
      <YAxis
        type="number"
        dataKey="yValue"
        scale={y.scale.kind}
        domain={[y.scale.domain.low, y.scale.domain.high]}
        allowDataOverflow
        ticks={y.ticks.map(({ value }) => value)}
        interval={0}
        width={plot.left}
        tick={(tick: TickProps) => leftTick(tick, y.ticks, plot.left)}
        tickLine={false}
        axisLine={false}
      />
      {under}
      <Scatter data={singleMarks(scene)} shape={MarkShape} isAnimationActive={false} />
      <ZIndexLayer zIndex={overMarks}>{over}</ZIndexLayer>
    </ScatterChart>
  );
});

interface TickProps {
  x: number | string;
  y: number | string;
  payload: { value: number };
}

/** Placed where recharts puts the tick, worded by the scene: the two must agree. */
function bottomTick({ x, payload }: TickProps, ticks: readonly SceneTick[], floor: number) {
  const tick = ticks.find(({ value }) => value === payload.value);
  if (!tick) return <g />;
  return <SceneNodes nodes={bottomTickNodes({ ...tick, position: Number(x) }, floor)} />;
}

function leftTick({ y, payload }: TickProps, ticks: readonly SceneTick[], left: number) {
  const tick = ticks.find(({ value }) => value === payload.value);
  if (!tick) return <g />;
  return <SceneNodes nodes={leftTickNodes({ ...tick, position: Number(y) }, left)} />;
}

function MarkShape({ cx, cy, payload }: { cx?: number; cy?: number; payload?: Mark }) {
  if (cx === undefined || cy === undefined || !payload) return <g />;
  return (
    <g transform={`translate(${cx} ${cy})`} data-point-id={payload.id}>
      <SceneNodes nodes={markNodes(payload)} />
    </g>
  );
}
