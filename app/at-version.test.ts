import { expect, test } from 'vitest';
import { HttpProblem } from '../lib/server/http/http-problem.ts';
import { atVersion } from './at-version.ts';

const upTo = (latest: number) => async (ds: number | null) => {
  if (ds !== null && ds > latest) throw HttpProblem.notFound('It is yet to come.');
  return ds ?? latest;
};

test('a data version that is yet to come gives the newest, and is told', async () => {
  expect(await atVersion(2, upTo(3))).toEqual({ found: 2, unknownDs: false });
  expect(await atVersion(null, upTo(3))).toEqual({ found: 3, unknownDs: false });
  expect(await atVersion(4, upTo(3))).toEqual({ found: 3, unknownDs: true });
});

test('any other problem stays one', async () => {
  const fail = async () => {
    throw HttpProblem.unavailable();
  };
  await expect(atVersion(2, fail)).rejects.toMatchObject({ status: 503 });
  const nothing = async () => {
    throw HttpProblem.notFound('Nothing is there.');
  };
  await expect(atVersion(null, nothing)).rejects.toMatchObject({ status: 404 });
});
