const whole = /(\d{4}-\d\d-\d\d(?: \d\d:\d\d(?: UTC)?)?|p\d+–p\d+|\d (?:%|ms|µs))/;

/** A sentence whose moments, spans of percentiles and figures with their units stay on one line. */
export function Unbroken({ children }: { children: string }) {
  return children.split(whole).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // The same words in the same order: nothing here moves.
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence have no other name.
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
}
