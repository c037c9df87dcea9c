import * as z from 'zod';
import { ViewExport } from '../../../contract/view-export.ts';
import type { Operation, Reply } from '../operation.ts';
import { dataVersion, idOf, pageOf, pictureQuery } from '../parameters.ts';

const noun = 'Exports';

function table(format: string, reply: Reply, named: string): Operation {
  return {
    method: 'get',
    path: `/api/v1/view.${format}`,
    noun,
    title: `Exactly the rows that a page shows, as ${named}`,
    note: 'A key that is not understood is refused, so that no filter is left out unseen.',
    access: 'anyone',
    query: { page: pageOf, id: idOf },
    viewOf: '/',
    reply,
    refuses: { 404: 'There is no such page, or the data version is yet to come.' },
  };
}

function picture(format: string, media: string, named: string): Operation {
  return {
    method: 'get',
    path: `/api/v1/view.${format}`,
    noun,
    title: `The chart that a page shows, as ${named}`,
    access: 'anyone',
    query: { page: pageOf, id: idOf, ...pictureQuery },
    viewOf: '/',
    reply: { media },
    refuses: {
      404: 'There is no such page.',
      422: 'A size or theme is out of its limits.',
    },
  };
}

function dataSet(format: string, media: string, title: string): Operation {
  return {
    method: 'get',
    path: `/api/v1/export.${format}`,
    noun,
    title,
    access: 'anyone',
    query: { ds: dataVersion },
    reply: { media },
    refuses: { 404: 'The data version is yet to come.' },
  };
}

export const exportOperations: Operation[] = [
  table('csv', { media: 'text/csv' }, 'CSV'),
  table('json', { json: ViewExport }, 'JSON'),
  table('md', { media: 'text/markdown' }, 'a Markdown table'),
  picture('svg', 'image/svg+xml', 'SVG'),
  picture('png', 'image/png', 'PNG of twice the size'),
  {
    method: 'get',
    path: '/api/v1/og',
    noun,
    title: 'The preview of a page, PNG of 1200 by 630 pixels',
    access: 'anyone',
    query: {
      page: z
        .enum(['explore', 'compare', 'result', 'comparison', 'study', 'combination'])
        .optional()
        .describe('Which page; explore without it.'),
      id: z.string().optional().describe('Of a page about one thing: its id.'),
      ...pictureQuery,
    },
    viewOf: '/',
    reply: { media: 'image/png' },
    refuses: { 404: 'There is nothing of this id.' },
  },
  {
    method: 'get',
    path: '/api/v1/badge/{file}',
    noun,
    title: 'A figure as a README badge, SVG or the JSON of a shields.io endpoint',
    note: 'An id that is not there is a neutral badge: a README never shows a broken picture.',
    access: 'anyone',
    params: {
      file: z.string().describe('Id of a combination, a point or a result, then .svg or .json.'),
    },
    query: { q: z.string().optional().describe('Statistic, e.g. p99; without it the usual one.') },
    reply: { media: 'image/svg+xml' },
  },
  dataSet('csv', 'text/csv', 'The whole public data set, a line a point under one header'),
  dataSet('ndjson', 'application/x-ndjson', 'The whole public data set, a Point a line'),
];
