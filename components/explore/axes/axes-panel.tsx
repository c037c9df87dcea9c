import type { ReactNode } from 'react';
import { swapAxes } from '../../../lib/link/pick-axis.ts';
import type { Quantity } from '../../../lib/link/quantity.ts';
import { timers } from '../../../lib/link/timer.ts';
import { colourings, units, type View } from '../../../lib/link/view.ts';
import { useWords } from '../../shell/words-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { AxisSelect } from './axis-select.tsx';
import { RateLines } from './rate-lines.tsx';
import { ScaleSwitch } from './scale-switch.tsx';

export interface AxesPanelProps {
  view: View;
  stated: ReadonlySet<Quantity>;
  metric: string | null;
  frameRate: boolean;
  onChange: (next: View) => void;
}

/** Every setting of the picture: both axes, unit, timer, colour, front, lines. */
export function AxesPanel(props: AxesPanelProps) {
  const { view, onChange } = props;
  const { explore, domain } = useWords();
  const { controls } = explore;
  return (
    <div className="grid gap-2 px-4 py-3">
      {(['x', 'y'] as const).map((axis) => (
        <div key={axis} className="flex flex-wrap items-center justify-between gap-2">
          <AxisSelect axis={axis} {...props} />
          <ScaleSwitch axis={axis} view={view} onChange={onChange} />
        </div>
      ))}
      <Button className="justify-self-start" onClick={() => onChange(swapAxes(view))}>
        {controls.swap}
      </Button>
      <Setting name={explore.unit}>
        <Select
          label={explore.unit}
          value={view.u}
          options={units.map((unit) => ({ value: unit, label: explore.units[unit] ?? unit }))}
          onChoose={(chosen) => {
            const u = units.find((unit) => unit === chosen);
            if (u) onChange({ ...view, u });
          }}
        />
      </Setting>
      <Setting name={explore.timer}>
        <Select
          label={explore.timer}
          value={view.tr}
          options={timers.map((timer) => ({ value: timer, label: domain.timers[timer] }))}
          onChoose={(chosen) => {
            const tr = timers.find((timer) => timer === chosen);
            if (tr) onChange({ ...view, tr });
          }}
        />
      </Setting>
      <Setting name={controls.colour}>
        <Select
          label={controls.colour}
          value={view.by}
          options={colourings.map((by) => ({ value: by, label: controls.colours[by] }))}
          onChoose={(chosen) => {
            const by = colourings.find((one) => one === chosen);
            // Who was promoted belongs to the old meaning of colour.
            if (by) onChange({ ...view, by, top: by === view.by ? view.top : [] });
          }}
        />
      </Setting>
      <Checkbox
        checked={view.fr}
        label={controls.front}
        onChange={(fr) => onChange({ ...view, fr })}
      />
      <Checkbox
        checked={view.stat === 'any'}
        label={controls.others}
        onChange={(any) => onChange({ ...view, stat: any ? 'any' : 'stated' })}
      />
      {props.frameRate ? <RateLines view={view} onChange={onChange} /> : null}
    </div>
  );
}

function Setting({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <span aria-hidden="true" className="text-ink2">
        {name}
      </span>
      {children}
    </div>
  );
}
