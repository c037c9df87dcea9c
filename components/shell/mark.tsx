/** Where 1, 2, 5 and 10 stand on a log ruler of 20 px. */
const ticks = [
  { x: 1, top: 2, bottom: 20 },
  { x: 7.02, top: 8, bottom: 20 },
  { x: 14.98, top: 6, bottom: 20 },
  { x: 21, top: 2, bottom: 20 },
];

/** The mark: a log ruler 1-2-5-10 with the hairline that reads it. */
export function Mark() {
  return (
    <svg aria-hidden="true" width={24} height={22} viewBox="0 0 24 22" className="shrink-0">
      {ticks.map((tick) => (
        <path
          key={tick.x}
          d={`M${tick.x + 1} ${tick.top}V${tick.bottom}`}
          stroke="var(--ink)"
          strokeWidth={1.8}
        />
      ))}
      <path d="M11.6 0V22" stroke="var(--accent)" strokeWidth={1.8} />
    </svg>
  );
}
