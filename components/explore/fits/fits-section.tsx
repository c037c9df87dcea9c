import { unitWord } from '../../../lib/chart/format.ts';
import { type ConstraintKey, constraintKeys } from '../../../lib/link/constraints.ts';
import type { Quantity } from '../../../lib/link/quantity.ts';
import type { View } from '../../../lib/link/view.ts';
import { useLocale, useWords } from '../../shell/words-provider.tsx';
import { DeadlineField } from './deadline-field.tsx';
import { LimitField } from './limit-field.tsx';

const quantityOfLimit: Record<ConstraintKey, Quantity> = {
  max_lat: 'lat',
  min_fps: 'fps',
  min_acc: 'acc',
  max_w: 'power',
};

/** As far as an address goes (lib/link/view.ts). */
const largest: Record<ConstraintKey, number> = {
  max_lat: 1e7,
  min_fps: 1e6,
  min_acc: 100,
  max_w: 1e5,
};

/** "Find what fits": what a reader asks of a result, as numbers with their units. */
export function FitsSection({
  view,
  stated,
  frameRate,
  onChange,
}: {
  view: View;
  stated: ReadonlySet<Quantity>;
  frameRate: boolean;
  onChange: (next: View) => void;
}) {
  const { explore, domain } = useWords();
  const { controls } = explore;
  const locale = useLocale();
  const units = {
    max_lat: unitWord('ms', locale),
    min_fps: domain.perSecond,
    min_acc: '%',
    max_w: 'W',
  };
  return (
    <section aria-label={controls.fits} className="border-line border-b px-6 py-3">
      <h3 className="pb-1 font-medium text-ink2 text-small">{controls.fits}</h3>
      {constraintKeys.map((key) => {
        const rateless = key === 'min_fps' && !frameRate;
        const silent = !stated.has(quantityOfLimit[key]);
        return (
          <LimitField
            key={key}
            name={controls.limits[key]}
            value={view[key]}
            unit={units[key]}
            largest={largest[key]}
            why={rateless ? controls.noRate : silent ? controls.noRowStates : null}
            onCommit={(value) => onChange({ ...view, [key]: value })}
          />
        );
      })}
      <DeadlineField value={view.dl} onCommit={(dl) => onChange({ ...view, dl })} />
    </section>
  );
}
