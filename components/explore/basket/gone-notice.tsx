import { useWords } from '../../shell/words-provider.tsx';
import { Notice } from '../../ui/notice.tsx';
import { goneWords } from './slot-words.ts';
import type { Slot } from './use-slots.ts';

/** Results that the link highlights and that are gone, with since when and why (ux.md A7). */
export function GoneNotice({ slots }: { slots: readonly Slot[] }) {
  const text = useWords();
  const gone = slots.flatMap((slot) => slot.gone ?? []);
  if (gone.length === 0) return null;
  return (
    <div className="mt-2.5 grid gap-1">
      {gone.map((one) => (
        <Notice key={one.id} dismissLabel={text.shell.dismiss}>
          {text.explore.controls.goneNotice(
            one.was === null
              ? goneWords(one, text)
              : `${text.explore.controls.onDevice(one.was.model.name, one.was.device.name)}, ${goneWords(one, text)}`,
          )}
        </Notice>
      ))}
    </div>
  );
}
