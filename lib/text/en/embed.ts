import { formatCount } from '../figures.ts';

/** A count as it stands in a sentence. */
const n = (count: number) => formatCount(count, 'en');

/** Words of frames on other people's pages. */
export const embed = {
  open: 'Open in Inferometer',
  asOf: (day: string, ds: number) => `as of ${day}, data version ${ds}`,
  remarks: (rows: number, all: number) =>
    `${rows === 1 ? '1' : n(rows)} of ${all === 1 ? '1 result' : `${n(all)} results`} ${rows === 1 ? 'has a remark' : 'have remarks'}`,
  remarkRows: (rows: number) => (rows === 1 ? '1 result' : `${n(rows)} results`),
  moreRows: (count: number) => `${n(count)} more rows stand in Inferometer.`,
  /** Under a chart of more marks than can be pointed at one by one. */
  silent: (count: number) =>
    `Too many marks to point at each: those on the front and the reference devices say what they are, the other ${n(count)} stand in the table.`,
  samples: 'n',
  failedTitle: 'This frame shows nothing',
};
