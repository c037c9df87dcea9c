import { expect, test } from 'vitest';
import { noteFacts } from './note-facts.ts';

test('pairs of an MLPerf note are read, and what it does not say is null', () => {
  const facts = noteFacts(
    'scenario=SingleStream; energy_mj_per_query=29.5; division=open; round=v3.0; submitter=Krai',
  );
  expect(facts).toMatchObject({
    scenario: 'SingleStream',
    division: 'open',
    round: 'v3.0',
    submitter: 'Krai',
    energyMj: 29.5,
    timedRegion: null,
    inputShape: null,
    images: null,
  });
});

test('microjoules an inference become millijoules', () => {
  expect(noteFacts('energy_uj_per_inference=1500').energyMj).toBe(1.5);
});

test.each([
  ['input 224x224x3; FPS published', [224, 224, 3]],
  ['input [1, 3, 640, 640]; model inference only', [1, 3, 640, 640]],
  ['line 4; image size 640; inference only', [640]],
  ['input 20s audio', null],
])('input shape of %s', (note, shape) => {
  expect(noteFacts(note).inputShape).toEqual(shape);
});

test.each([
  ['model execution only, no pre-processing', 'infer'],
  ['time covers pre-processing, inference and post-processing', 'total'],
  ['line 10', null],
])('timed region of %s', (note, region) => {
  expect(noteFacts(note).timedRegion).toBe(region);
});

test('doubts stand in fixed phrases', () => {
  expect(noteFacts('input 1x1; statistic not stated by the page').statisticNotStated).toBe(true);
  expect(noteFacts('device is NOT named in these files: inferred').deviceInferred).toBe(true);
  expect(noteFacts('README line 3; random weights (speed only)').randomWeights).toBe(true);
  expect(noteFacts(null)).toMatchObject({ statisticNotStated: false, randomWeights: false });
});
