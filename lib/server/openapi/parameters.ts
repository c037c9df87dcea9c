import * as z from 'zod';
import { Region } from '../../contract/regions.ts';

/** Parameters that several operations share, each with what it means. */
export const dataVersion = z
  .string()
  .regex(/^[0-9]{1,15}$/)
  .optional()
  .describe('Data version as of which to answer; without it the latest.');

export const timedPart = Region.optional().describe(
  'Timed part of an inference; infer without it.',
);

export const theme = z.enum(['light', 'dark']).optional().describe('Colours; light without it.');

export const language = z.enum(['en', 'zh-CN']).optional().describe('Language; en without it.');

const pixels = (least: number, most: number, name: string) =>
  z.string().optional().describe(`${name} in pixels, ${least} to ${most}.`);

/** What a picture's address may hold besides the keys of its page. */
export const pictureQuery = {
  theme,
  lang: language,
  w: pixels(360, 2000, 'Width'),
  h: pixels(300, 2000, 'Height'),
};

/** Which page's table or picture: Explore, unless it says Compare. */
export const pageOf = z
  .enum(['compare', 'result', 'comparison', 'study'])
  .optional()
  .describe(
    'With "compare" the query is that of /compare, points (c=) or two results (a=, b=); with the others the page of id. Without it the query is that of /.',
  );

/** What a page is about that has an id. */
export const idOf = z
  .string()
  .optional()
  .describe('Of a page about one thing (page=result, comparison or study): its id.');

/** Ids between commas. */
export const idList = (what: string) =>
  z.string().describe(`${what}, between commas; 100 at most.`);
