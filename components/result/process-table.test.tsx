import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { words } from '../../lib/text/words.ts';
import { makeResult, makeRun, summary } from '../testing/result.ts';
import { ClockBar } from './clock-bar.tsx';
import { ProcessTable } from './process-table.tsx';

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('a discarded process stays, and says which one measured again', () => {
  const runs = [
    makeRun({
      index: 0,
      status: 'rejected',
      failure: { phase: 'warm-up', message: 'became faster' },
    }),
    makeRun({ index: 1, remeasures: 0 }),
  ];
  const text = plain(
    renderToStaticMarkup(<ProcessTable runs={runs} text={words('en')} locale="en" />),
  );
  expect(text).toContain('rejected discarded, measured again as process 2');
  expect(text).toContain('repeats process 1 with four times the warm-up');
  expect(text).toContain('samples and time');
  expect(text).toContain('steady warm-up');
});

test('under 0.2 ms the clock and the harness stand beside the figure', () => {
  const fast = { ...summary, p50: { valueMs: 0.05, lowMs: 0.049, highMs: 0.051 } };
  const bar = (given: Parameters<typeof makeResult>[0]) =>
    plain(
      renderToStaticMarkup(<ClockBar result={makeResult(given)} text={words('en')} locale="en" />),
    );
  const timer = { stepNs: 43, readNs: 58, loopTurnNs: 900, harnessNs: 2100 };
  expect(bar({ summary: fast, runs: [makeRun({ timer })] })).toMatch(
    /The clock steps by 43 ns, an empty turn of the loop takes 900 ns, an inference that does nothing takes 2\.10 .s, 4\.2 % of the median\./,
  );
  expect(bar({ summary: fast, runs: [] })).toContain('Neither clock nor loop were measured');
  expect(bar({})).toBe('');
});
