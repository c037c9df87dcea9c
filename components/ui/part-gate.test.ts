import { expect, test } from 'vitest';
import { loadBehind, makeGate } from './part-gate.ts';

test('nothing is fetched before the gate opens, and opening it twice fetches once', async () => {
  const gate = makeGate();
  let fetched = 0;
  const part = loadBehind(gate, async () => {
    fetched += 1;
    return 'part';
  });
  await Promise.resolve();
  expect(fetched).toBe(0);
  gate.open();
  gate.open();
  expect(await part).toBe('part');
  expect(fetched).toBe(1);
});

test('a fetch that fails is told of and tried again at the next opening', async () => {
  const gate = makeGate();
  let tries = 0;
  let failures = 0;
  let told = () => {};
  const failed = new Promise<void>((done) => {
    told = done;
  });
  gate.onFailure(() => {
    failures += 1;
    told();
  });
  const part = loadBehind(gate, async () => {
    tries += 1;
    if (tries === 1) throw new Error('The hub does not answer.');
    return 'part';
  });
  gate.open();
  await failed;
  expect([tries, failures]).toEqual([1, 1]);
  gate.open();
  expect(await part).toBe('part');
  expect([tries, failures]).toEqual([2, 1]);
});

test('who no longer waits is not told', () => {
  const gate = makeGate();
  const told: string[] = [];
  gate.onFailure(() => told.push('waits'));
  gate.onFailure(() => told.push('left'))();
  gate.fail();
  expect(told).toEqual(['waits']);
});
