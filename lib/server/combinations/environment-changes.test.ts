import { expect, test } from 'vitest';
import type { Environment } from '../../contract/environment.ts';
import type { Reading } from '../../contract/reading.ts';
import { environmentChanges } from './environment-changes.ts';

const read = (value: string | number, unit: string | null = null): Reading => ({
  status: 'ok',
  value,
  unit,
  source: null,
});
const denied: Reading = { status: 'denied', value: null, unit: null, source: null };

function environment(identity: Environment['identity']): Environment {
  return {
    deviceClass: { slug: 'board', name: 'Board', memoryBytes: null },
    identity,
    details: {},
  };
}

const environments = new Map([
  ['one', environment({ 'kernel.release': read('6.1'), 'power.mode': read(10, 'W') })],
  ['two', environment({ 'kernel.release': read('6.6'), 'power.mode': read(10, 'W') })],
  ['three', environment({ 'kernel.release': read('6.6'), 'power.mode': denied, 'x.y': read('z') })],
]);

const result = (id: string, device_id: string, fingerprint: string) => ({
  id,
  device_id,
  fingerprint,
});

test('each board is held against itself, field by field', () => {
  const changes = environmentChanges(
    [
      result('1', 'a', 'one'),
      result('2', 'b', 'two'),
      result('3', 'a', 'one'),
      result('4', 'a', 'two'),
      result('5', 'b', 'two'),
    ],
    environments,
    'reader',
  );
  expect(changes).toEqual([{ resultId: '4', field: 'kernel.release', from: '6.1', to: '6.6' }]);
});

test('a value that is gone is null, and a reader is not told of other fields', () => {
  const results = [result('1', 'a', 'two'), result('2', 'a', 'three')];
  const gone = { resultId: '2', field: 'power.mode', from: '10 W', to: null };
  expect(environmentChanges(results, environments, 'reader')).toEqual([gone]);
  expect(environmentChanges(results, environments, 'owner')).toEqual([
    gone,
    { resultId: '2', field: 'x.y', from: null, to: 'z' },
  ]);
});
