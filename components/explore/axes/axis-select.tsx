import { axisLabel } from '../../../lib/export/said/quantity-name.ts';
import { type Axis, pickAxis } from '../../../lib/link/pick-axis.ts';
import { type Quantity, quantities } from '../../../lib/link/quantity.ts';
import { statistics, type View } from '../../../lib/link/view.ts';
import type { Words } from '../../../lib/text/words.ts';
import { useWords } from '../../shell/words-provider.tsx';
import { Select } from '../../ui/select.tsx';
import type { Option } from '../../ui/select-props.ts';

/** What one axis shows; a latency with its statistic. What no row states is dimmed, with the reason. */
export function AxisSelect({
  axis,
  view,
  stated,
  metric,
  frameRate,
  className,
  onChange,
}: {
  axis: Axis;
  view: View;
  stated: ReadonlySet<Quantity>;
  metric: string | null;
  frameRate: boolean;
  className?: string;
  onChange: (next: View) => void;
}) {
  const text = useWords();
  const { controls } = text.explore;
  const value = view[axis] === 'lat' ? latencyValue(view.q) : view[axis];
  return (
    <Select
      label={axis === 'x' ? controls.axisX : controls.axisY}
      prefix={axis}
      className={className}
      value={value}
      options={axisOptions(view[axis], { stated, metric, frameRate }, text)}
      onChoose={(chosen) => {
        const q = statistics.find((statistic) => latencyValue(statistic) === chosen);
        const quantity = q ? 'lat' : quantities.find((one) => one === chosen);
        if (quantity) onChange(pickAxis(view, axis, { quantity, q }));
      }}
    />
  );
}

function latencyValue(q: View['q']): string {
  return `lat ${q}`;
}

/** Every quantity as an option; the chosen one can always be seen as chosen. */
export function axisOptions(
  chosen: Quantity,
  given: { stated: ReadonlySet<Quantity>; metric: string | null; frameRate: boolean },
  text: Words,
): Option[] {
  const { controls } = text.explore;
  return quantities.flatMap((quantity): Option[] => {
    const disabled = !given.stated.has(quantity) && quantity !== chosen;
    const reason = quantity === 'fps' && !given.frameRate ? controls.noRate : controls.noRowStates;
    const said = disabled ? { disabled, note: reason } : {};
    if (quantity !== 'lat') {
      const label = axisLabel(quantity, { q: 'p50', metric: given.metric }, text);
      return [{ value: quantity, label, ...said }];
    }
    return statistics.map((q) => ({
      value: latencyValue(q),
      label: axisLabel('lat', { q, metric: given.metric }, text),
      ...said,
    }));
  });
}
