const paths = {
  link: 'M6.7 9.3a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.3 6.7a2.6 2.6 0 0 0-3.7 0L3.4 8.9a2.6 2.6 0 0 0 3.7 3.7l.9-.9',
  check: 'm3 8.4 3.4 3.4L13 4.8',
  chevron: 'm4.2 6.2 3.8 3.8 3.8-3.8',
  right: 'm6.2 4.2 3.8 3.8-3.8 3.8',
  cross: 'm4.5 4.5 7 7m0-7-7 7',
  copy: 'M5.8 5.8V3.2h7v7h-2.6M3.2 5.8h7v7h-7z',
  views: 'M4 2.8h8v10.4l-4-2.8-4 2.8z',
  pen: 'm3.2 12.8.7-2.8 6.7-6.7 2.1 2.1L6 12.1z',
  bin: 'M3.5 4.5h9M6.5 4.5V3h3v1.5M4.8 4.5l.6 8.5h5.2l.6-8.5',
  filter: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  search: 'M7.2 11.4a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4ZM10.3 10.3l3.2 3.2',
  down: 'M8 2.8v7M4.8 6.8 8 10l3.2-3.2M3 13.2h10',
  picture: 'M2.8 3.2h10.4v9.6H2.8zM3.2 11.4l3-3.4 2.4 2.6 1.8-2 2.6 2.8M10.4 6.2h.01',
  out: 'M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3 7.5 8.5',
} as const;

/** Names of the drawn icons; each stands beside a word or carries one in its control's label. */
export type IconName = keyof typeof paths;

/** One line icon of 16 px in the colour of the text around it, hidden from assistive technology. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      className="shrink-0"
    >
      <path d={paths[name]} />
    </svg>
  );
}
