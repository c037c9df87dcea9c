import type { Series } from '../../../lib/chart/palette.ts';
import { toggleBasket, withBaseline } from '../../../lib/link/basket.ts';
import { seriesOf } from '../../../lib/link/colours.ts';
import { basketLimit, type View } from '../../../lib/link/view.ts';
import { SeriesSwatch } from '../../charts/series-swatch.tsx';
import { useWords } from '../../shell/words-provider.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { onPlainClick } from '../plain-click.ts';
import { useViewAddress } from '../view-address.ts';
import { basketHref } from './basket-href.ts';
import { goneWords, slotName } from './slot-words.ts';
import type { Slot } from './use-slots.ts';

/** The basket at the foot of the page: what is in it, which is the baseline, and the way to compare. */
export function BasketBar({
  slots,
  view,
  series,
  alone = false,
  onChange,
}: {
  slots: readonly Slot[];
  view: View;
  series: Readonly<Record<string, Series>>;
  /** No other bar stands at the foot of a narrow screen, so that it holds the way to compare too. */
  alone?: boolean;
  onChange: (next: View) => void;
}) {
  const text = useWords();
  const address = useViewAddress();
  const { controls } = text.explore;
  const emptied = { ...view, c: [] };
  return (
    <section
      aria-label={controls.basket}
      data-basket=""
      className={`fixed inset-x-0 z-30 border-line2 border-t bg-surface print:hidden ${alone ? 'bottom-0' : 'bottom-[61px] md:bottom-0'}`}
    >
      <div className="mx-auto flex max-w-[1680px] items-center gap-3 px-3.5 py-1.5 md:px-6 md:py-2">
        <p className="shrink-0 text-ink2">
          <span className="max-md:sr-only">{controls.basket} </span>
          {controls.inBasket(slots.length, basketLimit)}
        </p>
        <ol className="flex min-w-0 flex-1 gap-2 overflow-x-auto">
          {slots.map((slot, index) => (
            <BasketItem
              key={slot.id}
              slot={slot}
              baseline={index === 0}
              series={slot.point ? seriesOf(slot.point, view.by, series) : null}
              view={view}
              onChange={onChange}
            />
          ))}
        </ol>
        <a
          href={address(emptied)}
          className="shrink-0 py-1 text-accent hover:underline max-md:hidden"
          onClick={(event) => onPlainClick(event, () => onChange(emptied))}
        >
          {controls.emptyBasket}
        </a>
        <a
          href={basketHref(view)}
          className={`${buttonClass('primary')} shrink-0 ${alone ? '' : 'max-md:hidden'}`}
        >
          {controls.compareThem}
        </a>
      </div>
    </section>
  );
}

/** A name may be long; its end is in the label of its buttons. */
const nameClass = 'max-w-[340px] truncate max-md:max-w-[170px]';

function BasketItem({
  slot,
  baseline,
  series,
  view,
  onChange,
}: {
  slot: Slot;
  baseline: boolean;
  series: Series | null;
  view: View;
  onChange: (next: View) => void;
}) {
  const text = useWords();
  const address = useViewAddress();
  const { controls } = text.explore;
  const name = slotName(slot, text);
  const without = toggleBasket(view, slot.id);
  return (
    <li className="flex h-7 shrink-0 items-center gap-1.5 rounded-ctl bg-sunken pl-2 text-small pointer-coarse:h-10">
      {series ? <SeriesSwatch series={series} hollow={slot.point?.tier === 'published'} /> : null}
      {baseline ? (
        <span className="flex gap-1.5">
          <span className={nameClass} title={name}>
            {name}
          </span>
          <span className="text-ink2">{controls.baseline}</span>
        </span>
      ) : (
        <button
          type="button"
          aria-label={controls.makeBaseline(name)}
          title={controls.makeBaseline(name)}
          onClick={() => onChange(withBaseline(view, slot.id))}
          className={`min-h-6 hover:text-accent hover:underline ${nameClass}`}
        >
          {name}
        </button>
      )}
      {slot.gone ? <span className="text-remark">{goneWords(slot.gone, text)}</span> : null}
      <a
        href={address(without)}
        aria-label={controls.takeOut(name)}
        onClick={(event) => onPlainClick(event, () => onChange(without))}
        className="flex size-7 items-center justify-center text-ink2 pointer-coarse:size-10 hover:text-ink"
      >
        <Icon name="cross" size={12} />
      </a>
    </li>
  );
}
