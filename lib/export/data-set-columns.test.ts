import { expect, test } from 'vitest';
import { makePoint } from '../contract/testing/point.ts';
import { dataSetColumns } from './data-set-columns.ts';

test('a row stands under the licence of its source, an own one under that of the installation', () => {
  const published = makePoint({
    tier: 'published',
    source: {
      label: 'A table',
      url: 'https://example.org/',
      licence: 'CC BY 4.0',
      date: null,
    },
  });
  const licences = (licence: string | null) => {
    const columns = dataSetColumns({ origin: 'https://hub.example', ds: 1, licence });
    const column = columns.find(({ key }) => key === 'source_licence');
    return [makePoint({ source: null }), published].map((point) => column?.cell(point));
  };
  expect(licences('CC0-1.0')).toEqual(['CC0-1.0', 'CC BY 4.0']);
  expect(licences(null)).toEqual([null, 'CC BY 4.0']);
});
