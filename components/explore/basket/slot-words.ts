import type { GonePoint } from '../../../lib/contract/point-slots.ts';
import { formatDay } from '../../../lib/text/figures.ts';
import type { Words } from '../../../lib/text/words.ts';
import type { Slot } from './use-slots.ts';

/** A slot in a few words: model and device, or that it is of elsewhere. */
export function slotName({ point, gone }: Slot, { explore }: Words): string {
  const { controls } = explore;
  const named = point ?? gone?.was;
  return named ? controls.onDevice(named.model.name, named.device.name) : controls.unnamed;
}

/** Why a point is not there: "withdrawn on 2026-11-20: wrong clock". */
export function goneWords({ why, goneSince, reason }: GonePoint, { explore }: Words): string {
  const { gone, goneBecause } = explore.controls;
  const day = goneSince === null ? null : formatDay(goneSince);
  const said = why === 'retracted' || why === 'removed' ? gone[why](day) : gone[why];
  return reason === null ? said : goneBecause(said, reason);
}
