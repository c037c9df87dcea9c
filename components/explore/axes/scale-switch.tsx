import type { Axis } from '../../../lib/link/pick-axis.ts';
import { askedScale, scaleOf } from '../../../lib/link/quantity.ts';
import type { View } from '../../../lib/link/view.ts';
import { useWords } from '../../shell/words-provider.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { onPlainClick } from '../plain-click.ts';
import { useViewAddress } from '../view-address.ts';

/** Log or linear, for one axis; the address names it only where it is not what suits the quantity. */
export function ScaleSwitch({
  axis,
  view,
  onChange,
}: {
  axis: Axis;
  view: View;
  onChange: (next: View) => void;
}) {
  const { explore } = useWords();
  const address = useViewAddress();
  const withScale = (scale: 'log' | 'lin'): View => ({
    ...view,
    [axis === 'x' ? 'xs' : 'ys']: askedScale(view[axis], scale),
  });
  return (
    <Segmented
      label={axis === 'x' ? explore.controls.scaleX : explore.controls.scaleY}
      value={scaleOf(view, axis)}
      segments={(['log', 'lin'] as const).map((scale) => ({
        value: scale,
        label: scale === 'log' ? explore.log : explore.linear,
        href: address(withScale(scale)),
      }))}
      onChoose={(chosen, event) =>
        onPlainClick(event, () => onChange(withScale(chosen === 'lin' ? 'lin' : 'log')))
      }
    />
  );
}
