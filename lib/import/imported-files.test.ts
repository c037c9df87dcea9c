import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { hasShared, sharedFile } from '../../scripts/testing/shared-file.ts';
import { resultsSchema } from '../contract/results-schema.ts';
import { readImport } from './read-import.ts';

const tools = 'fixtures/tool-output/';
const files = [
  `${tools}llama-bench-b5163-json.txt`,
  `${tools}benchncnn-2023-09-rpi5-cpu.txt`,
  `${tools}mlperf-loadgen-v3.0-orin-nx-resnet50-SingleStream.txt`,
  'reference/tryolabs-raw/last_results_B3_trt_FP16.csv',
];

test.skipIf(!hasShared).each(files)('what is made of %s is valid by the JSON Schema', (path) => {
  const ajv = new Ajv2020({ formats: { 'date-time': true } });
  const validate = ajv.compile(resultsSchema());
  const said = path.startsWith(tools) ? { device: 'Board', model: 'resnet50' } : {};
  for (const file of readImport([sharedFile(path)], 'auto', said)) {
    expect(validate(file), ajv.errorsText(validate.errors)).toBe(true);
  }
});
