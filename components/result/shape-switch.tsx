import type { ResultWords } from '../../lib/text/words.ts';
import type { SampleShape } from '../charts/sample-chart.tsx';
import { onPlainClick } from '../explore/plain-click.ts';
import { Segmented } from '../ui/segmented.tsx';

const shapes = ['histogram', 'ecdf'] as const;

/** Chooses between counts a bin and shares up to a latency. */
export function ShapeSwitch({
  shape,
  text,
  hrefOf,
  onChoose,
}: {
  shape: SampleShape;
  text: ResultWords;
  hrefOf: (shape: SampleShape) => string;
  onChoose: (shape: SampleShape) => void;
}) {
  return (
    <Segmented
      label={text.result.distributionShape}
      value={shape}
      segments={shapes.map((one) => ({
        value: one,
        label: text.result.distributionShapes[one],
        href: hrefOf(one),
      }))}
      onChoose={(value, event) =>
        onPlainClick(event, () => onChoose(value === 'ecdf' ? 'ecdf' : 'histogram'))
      }
    />
  );
}
