import { expect, test } from 'vitest';
import { testCell } from '../../lib/contract/testing/cell.ts';
import { repeatCommand } from './repeat-command.ts';

const specOf = (command: string) => /--cell (\S+)/.exec(command)?.[1] ?? '';

test('the command names the cell with every setting that is not as usual', () => {
  const cell = testCell({ threads: 2, batch: 4, scenario: 'Offline', concurrency: 3 });
  const command = repeatCommand(cell, 'standard');
  expect(command).toContain('--profile standard');
  expect(specOf(command)).toBe(
    'glyphs-s/onnxruntime-node/fp32,threads=2,batch=4,concurrency=3,scenario=Offline,inputSize=64',
  );
});

test('the edge of the input is named in either layout', () => {
  const cell = testCell({ scenario: 'Sustained', inputShape: [1, 224, 224, 3] });
  expect(specOf(repeatCommand(cell, 'quick'))).toBe(
    'glyphs-s/onnxruntime-node/fp32,scenario=Sustained,inputSize=224',
  );
});
