/**
 * The look of the reference, said once for the page: it has more than a thousand fields, and a class on
 * each part of each is half a megabyte.
 */
export const referenceStyle = [
  '[&_a]:text-accent [&_a]:underline [&_code]:font-mono [&_[id]]:scroll-mt-14',
  '[&_details]:border-line [&_details]:border-t',
  '[&_summary]:flex [&_summary]:min-h-11 [&_summary]:cursor-pointer [&_summary]:items-center',
  '[&_summary]:gap-x-2.5 [&_summary]:py-1 [&_small]:text-ink3 [&_small]:text-small',
  '[&_summary]:before:font-mono [&_summary]:before:text-ink3 [&_summary]:before:content-["+"]',
  '[&_details[open]>summary]:before:content-["−"]',
  '[&_dl]:divide-y [&_dl]:divide-line',
  '[&_dl>div]:grid [&_dl>div]:gap-x-4 [&_dl>div]:py-1',
  'md:[&_dl>div]:grid-cols-[minmax(140px,260px)_minmax(0,1fr)]',
  '[&_dt]:min-w-0 [&_dt]:break-all [&_dt]:font-mono [&_dt]:text-small',
  '[&_dd]:min-w-0 [&_dd]:break-words [&_dd]:text-small [&_dd>p]:text-body [&_dd>p]:text-ink2',
  '[&_h4]:mt-2.5 [&_h4]:font-semibold [&_h4]:text-small [&_li>code]:text-small',
].join(' ');
