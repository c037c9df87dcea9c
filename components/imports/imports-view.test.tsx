import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { ImportBatch } from '../../lib/contract/import.ts';
import { WithWords } from '../testing/with-words.tsx';
import { ImportsView } from './imports-view.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {} }) }));

const batch: ImportBatch = {
  id: '01a1fff2-a79d-73da-b815-538ba587d4fe',
  sha256: 'a'.repeat(64),
  label: 'Somebody <b>else</b>',
  tier: 'log',
  points: 3,
  results: 1,
  unmapped: [{ noun: 'model', name: 'Own net', results: 1 }],
  importedAt: '2026-11-01T10:00:00.000Z',
  importedBy: 'owner',
  removedAt: null,
};

function html(imports: readonly ImportBatch[]): string {
  return renderToStaticMarkup(
    <WithWords locale="en">
      <ImportsView imports={imports} hub="http://hub.local" locale="en" />
    </WithWords>,
  );
}

test('an import says its source, what it brought and which names were new, and can be removed', () => {
  const shown = html([batch]);
  expect(shown).toContain('Somebody &lt;b&gt;else&lt;/b&gt;');
  expect(shown).toContain('3 points, 1 result with samples');
  expect(shown).toContain('Own net');
  expect(shown).toContain('aria-label="Remove the import Somebody &lt;b&gt;else&lt;/b&gt;"');
});

test('a removed one stays in the list, without the way to remove it again', () => {
  const shown = html([{ ...batch, removedAt: '2026-11-02T10:00:00.000Z' }]);
  expect(shown).toContain('removed 2026-11-02');
  expect(shown).not.toContain('Remove the import');
});

test('without imports the command stands there that brings the first', () => {
  const shown = html([]);
  expect(shown).toContain('Nothing was imported yet');
  expect(shown).toContain('agent.mjs import FILE --hub http://hub.local');
});
