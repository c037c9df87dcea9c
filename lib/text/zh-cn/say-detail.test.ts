import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageWords } from '../page-words.ts';
import { remarkMeaning } from '../remark-words.ts';
import { words } from '../words.ts';
import { obstacleDetails } from './obstacle-details.ts';
import { remarkDetails } from './remark-details.ts';
import { sayDetail } from './say-detail.ts';

const known = [...remarkDetails, ...obstacleDetails];
const places = ['agents/src', 'lib/server', 'lib/stats', 'lib/import'];
/** Says only what a source, a program or the two sides say; or is no doubt but a refusal. */
const ofOthers = [/^7$/, /^a: 7; b: 7$/, /^A side has 7 samples, more than/];
/** Sentences of which a part is a word. */
const whole: Readonly<Record<string, string>> = {
  'other programs used 7 when it began': 'other programs used 1.5 of 4 cores when it began',
  '7 of side 7': 'the only run of side b',
  '7 against 7': '2.67 ms (A blog, 2019) against 29.8 ms (A table)',
  '7 than 7 published (7 ms)': '11.2 times faster than NVIDIA published (29.8 ms)',
  'the end of the window is 7 7 than its start':
    'the end of the window is 5 % slower than its start',
};

/** Sentences that the code beside a remark's or an obstacle's code writes, with 7 for every figure. */
function written(): string[] {
  const files = places.flatMap((place) =>
    readdirSync(place, { encoding: 'utf8', recursive: true }).map((file) => join(place, file)),
  );
  const codes = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .filter((code) => /import type \{[^}]*\b(Remark|Obstacle)\b/.test(code));
  const sentences = codes.flatMap((code) =>
    [...code.matchAll(/\bdetail(?: =|:)\s+(?:`([^`]*)`|'([^']*)'|"([^"]*)")/g)].map(
      ([, template, single, double]) => template ?? single ?? double ?? '',
    ),
  );
  const filled = sentences.map((sentence) => sentence.replace(/\$\{[^}]*\}/g, '7'));
  return filled.map((sentence) => whole[sentence] ?? sentence);
}

test('every sentence that is stored with a doubt is said in Chinese', () => {
  const sentences = written();
  expect(sentences.length).toBeGreaterThan(40);
  const left = sentences.filter(
    (sentence) =>
      sayDetail(sentence, known) === sentence && !ofOthers.some((own) => own.test(sentence)),
  );
  expect(left).toEqual([]);
});

test('figures and names stay those of the sentence', () => {
  const { domain } = words('zh-CN');
  expect(domain.detail('tenths of the window differ by up to 127 %')).toContain('127 %');
  const { comparison } = pageWords('zh-CN');
  expect(comparison.detail('2 of the 4 runs of B')).toBe('B 的 4 次运行中有 2 次');
  expect(domain.detail('the outputs are not those of WASM: cosine 0.9, where 0.99 passes')).toBe(
    '输出与 WASM 不一致：余弦相似度 0.9，须达到 0.99',
  );
  expect(domain.detail('Run 2 has 9 samples where the profile quick asks for 100.')).toBe(
    '运行 2 有 9 个样本，配置 quick 要求 100 个。',
  );
});

test('a remark is one language: its meaning, then its figures; unknown words stay', () => {
  const text = words('zh-CN');
  const noisy = { code: 'noisy', detail: 'the middle half spreads over 12.3 % of the median' };
  expect(remarkMeaning(noisy, text)).toBe(
    '样本的离散程度高于此类运行的常见水平。中间一半样本的离散为中位数的 12.3 %。',
  );
  expect(remarkMeaning({ code: 'source_note', detail: 'Two boards were used' }, text)).toBe(
    '来源说明了读者须知之事。Two boards were used.',
  );
  expect(remarkMeaning(noisy, words('en'))).toMatch(
    /kind of run\. The middle half spreads over 12\.3 %/,
  );
});
