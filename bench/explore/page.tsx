import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { FrontChart } from '../../components/charts/front-chart.tsx';
import { assignSeries } from '../../lib/chart/palette.ts';
import { testStrings } from '../../lib/export/pictures/testing/strings.ts';
import { defaultView } from '../../lib/link/view.ts';
import { benchPoints } from './points.ts';

const query = new URLSearchParams(location.search);
const points = benchPoints(Number(query.get('n')));

/** Our chart as Explore uses it. */
function Front() {
  const [highlighted, setHighlighted] = useState<string | null>(null);
  return (
    <FrontChart
      points={points}
      view={view}
      metric="top1"
      frameRate
      series={series}
      locale="en"
      strings={testStrings}
      highlightedId={highlighted}
      onHighlight={setHighlighted}
      onOpen={() => undefined}
    />
  );
}
const series = assignSeries(points);
const view = defaultView();

/** The comparator: the shortest scatter of the same points that recharts' manual shows. */
const plain = points.map(({ latency, accuracy }) => ({
  x: latency.p50Ms,
  y: accuracy[0]?.value,
}));
function Plain() {
  return (
    <ScatterChart width={1000} height={480}>
      <XAxis type="number" dataKey="x" scale="log" domain={[0.1, 10_000]} />
      <YAxis type="number" dataKey="y" domain={[0.5, 1]} />
      <Tooltip isAnimationActive={false} />
      <Scatter data={plain} isAnimationActive={false} />
    </ScatterChart>
  );
}

const isPlain = query.get('chart') === 'plain';
const begin = performance.now();
createRoot(document.getElementById('root') ?? document.body).render(
  isPlain ? <Plain /> : <Front />,
);
awaitMarks();

/** Tells in `paintedMs` how long it took to the frame after the one that first has marks. */
function awaitMarks() {
  const mark = isPlain ? '.recharts-symbols' : '[data-layer="chart"] [data-point-id]';
  const seen = document.querySelector(mark) !== null;
  requestAnimationFrame(() => {
    if (seen) Object.assign(window, { paintedMs: performance.now() - begin });
    else awaitMarks();
  });
}
