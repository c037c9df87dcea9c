import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { FrontChart } from '../../components/charts/front-chart.tsx';
import { TraceChart } from '../../components/charts/trace-chart.tsx';
import { assignSeries, otherSeries } from '../../lib/chart/palette.ts';
import { testStrings } from '../../lib/export/pictures/testing/strings.ts';
import { defaultView } from '../../lib/link/view.ts';
import { benchPoints } from './points.ts';

const query = new URLSearchParams(location.search);
const count = Number(query.get('n'));
const chart = query.get('chart');
const points = chart === 'trace' ? [] : benchPoints(count);

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

/** As many inferences of one process, around 20 ms with now and then a slower one. */
const samplesNs = Array.from({ length: chart === 'trace' ? count : 0 }, (_, i) =>
  Math.round(20e6 + ((i * 7919) % 1000) * 1000 + (i % 997 === 0 ? 15e6 : 0)),
);
function Trace() {
  return (
    <TraceChart
      samplesNs={samplesNs}
      warmupNs={none}
      series={otherSeries}
      locale="en"
      strings={traceStrings}
    />
  );
}
const none: readonly number[] = [];
const traceStrings = {
  title: 'Trace',
  summary: 'Each inference in its order.',
  axis: (unit: string) => `Latency, ${unit}`,
  marks: (samples: string) => `${samples} samples`,
  time: 'Seconds',
  warmup: (most: string) => most,
  beyond: (most: string) => most,
  failed: 'The chart did not load.',
  sample: (index: string) => index,
};

const drawn =
  chart === 'plain'
    ? { element: <Plain />, mark: '.recharts-symbols' }
    : chart === 'trace'
      ? { element: <Trace />, mark: '[data-chart="trace"] canvas' }
      : { element: <Front />, mark: '[data-layer="chart"] [data-point-id]' };
const begin = performance.now();
createRoot(document.getElementById('root') ?? document.body).render(drawn.element);
awaitMarks();

/** Tells in `paintedMs` how long it took to the frame after the one that first has marks. */
function awaitMarks() {
  const seen = document.querySelector(drawn.mark) !== null;
  requestAnimationFrame(() => {
    if (seen) Object.assign(window, { paintedMs: performance.now() - begin });
    else awaitMarks();
  });
}
