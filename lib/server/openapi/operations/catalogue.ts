import * as z from 'zod';
import { CatalogueEntry, CatalogueNoun, SearchReply } from '../../../contract/catalogue.ts';
import { Slug } from '../../../contract/primitives.ts';
import type { Operation } from '../operation.ts';
import { dataVersion } from '../parameters.ts';

export const catalogueOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/v1/catalogue/{noun}/{slug}',
    noun: 'Catalogue',
    title: 'Everything that is known of a device class, a model or a framework',
    note: 'A result that was retracted later is a tombstone without figures.',
    access: 'anyone',
    params: {
      noun: CatalogueNoun.describe('What it is.'),
      slug: Slug.describe('Its name in addresses.'),
    },
    query: {
      base: Slug.optional().describe('Of a framework: the one that it is held against.'),
      ds: dataVersion,
    },
    reply: { json: CatalogueEntry },
    refuses: { 404: 'Nothing of this name is known, or the data version is yet to come.' },
  },
  {
    method: 'get',
    path: '/api/v1/search',
    noun: 'Catalogue',
    title: 'Devices, models, frameworks and studies by name, results by the beginning of their id',
    access: 'anyone',
    query: { q: z.string().max(100).describe('What is sought.') },
    reply: { json: SearchReply },
  },
];
