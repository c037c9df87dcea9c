import { type IdentityRow, identityRows } from './identity-rows.ts';
import { type Compared, type Drawing, subjectOf } from './slot.ts';
import { type SlotRow, SlotTable } from './slot-table.tsx';

/** What the compared ones differ in, then, folded, what is the same (ux.md F10). */
export function DifferenceSection({
  compared: { slots, base, view },
  drawing,
}: {
  compared: Compared;
  drawing: Drawing;
}) {
  const { compare } = drawing.words;
  const rows = identityRows(slots, view, drawing);
  const differing = rows.filter(({ differs }) => differs);
  const same = rows.filter(({ differs }) => !differs);
  const place = slots.indexOf(base);
  const shown = (each: readonly IdentityRow[]) =>
    each.map((row) => slotRow(row, slots, place, drawing));
  return (
    <section aria-label={compare.differs} data-section="differs">
      <h2 className="md:sr-only">{compare.differs}</h2>
      {differing.length === 0 ? (
        <p className="text-ink2">{compare.nothingDiffers}</p>
      ) : (
        <SlotTable
          title={compare.differs}
          slots={slots}
          base={base}
          rows={shown(differing)}
          drawing={drawing}
        />
      )}
      {same.length === 0 ? null : (
        <details className="mt-3">
          <summary className="cursor-pointer py-1 text-accent">{compare.same(same.length)}</summary>
          <dl className="mt-1 grid gap-x-6 gap-y-1 md:grid-cols-2">
            {same.map(({ field, name, values }) => (
              <div key={field} className="flex justify-between gap-4 border-line border-b py-1">
                <dt className="text-ink2">{name}</dt>
                <dd className="min-w-0 break-words text-right">
                  {values.find(({ text }) => text !== null)?.text}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function slotRow(
  { field, name, values, differs }: IdentityRow,
  slots: Compared['slots'],
  base: number,
  { text: { domain } }: Drawing,
) {
  const said = (value: IdentityRow['values'][number] | undefined) => value?.key ?? value?.text;
  const row: SlotRow = {
    key: field,
    name,
    marked: differs,
    strong: values.map((value, i) => {
      const slot = slots[i];
      return (
        differs &&
        slot !== undefined &&
        subjectOf(slot) !== null &&
        said(value) !== said(values[base])
      );
    }),
    cells: values.map(({ text, href }, i) =>
      text === null ? (
        <span key={field} className="text-ink3">
          {slots[i] && subjectOf(slots[i]) === null ? domain.none : domain.notStated}
        </span>
      ) : href === undefined ? (
        text
      ) : (
        <a key={field} href={href} className="hover:underline">
          {text}
        </a>
      ),
    ),
  };
  return row;
}
