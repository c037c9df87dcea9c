import type { GonePoint } from '../../../lib/contract/point-slots.ts';
import { formatDay } from '../../../lib/text/figures.ts';
import type { Words } from '../../../lib/text/words.ts';
import type { Slot } from './use-slots.ts';

/** A slot by what tells it from its neighbours: model, device, runtime, precision. */
export function slotName({ point, gone }: Slot, { explore }: Words): string {
  const { controls } = explore;
  const named = point ?? gone?.was;
  if (!named) return controls.unnamed;
  const parts = [
    controls.onDevice(named.model.name, named.device.name),
    named.runtime.name,
    named.precision,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** Why a point is not there: "retracted on 2026-11-20: wrong clock". */
export function goneWords({ why, goneSince, reason }: GonePoint, { explore }: Words): string {
  const { gone, goneBecause } = explore.controls;
  const day = goneSince === null ? null : formatDay(goneSince);
  const said = why === 'retracted' || why === 'removed' ? gone[why](day) : gone[why];
  return reason === null ? said : goneBecause(said, reason);
}
