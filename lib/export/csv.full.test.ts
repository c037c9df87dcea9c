import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { latency, makePoint } from '../contract/testing/point.ts';
import { defaultView } from '../link/view.ts';
import { tableCsv } from './csv.ts';
import { formulaNames } from './testing/formula-names.ts';
import { about, listOf } from './testing/list.ts';
import { viewTable } from './view-table.ts';

/** Comma, double quotes, UTF-8, from the first line: what its dialog proposes for such a file. */
const asCsv = 'CSV:44,34,76,1';

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
const missing = office.error !== undefined || office.status !== 0;
if (missing) {
  process.stdout.write(
    'LibreOffice is not here: apt-get install --no-install-recommends libreoffice-calc, then run this again.\n',
  );
}

test.skipIf(missing)('LibreOffice reads every value and evaluates none', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'inferometer-office-'));
  try {
    const points = formulaNames.map((name, at) =>
      makePoint({
        id: `p${String(at).padStart(2, '0')}`,
        device: { slug: 'd', name },
        latency: latency({ p50Ms: at + 0.125 }),
      }),
    );
    const csv = tableCsv(viewTable(listOf(points), defaultView(), about));
    writeFileSync(path.join(folder, 'view.csv'), csv);
    const sheet = convert(folder, 'view.csv', 'fods');
    expect(sheet).not.toContain('table:formula');
    expect(sheet).toContain('office:value-type="float"');
    const back: Record<string, string>[] = parse(
      convert(folder, 'view.fods', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true'),
      { columns: true },
    );
    const sent: Record<string, string>[] = parse(csv, { columns: true });
    expect(back.map(({ device }) => oneLine(device))).toEqual(
      sent.map(({ device }) => oneLine(device)),
    );
    expect(back.map(({ latency_p50_ms }) => Number(latency_p50_ms))).toEqual(
      sent.map(({ latency_p50_ms }) => Number(latency_p50_ms)),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A cell of LibreOffice knows one kind of line end, and no tab. */
function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/\r\n?/g, '\n').replaceAll('\t', '');
}

function convert(folder: string, file: string, to: string): string {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  const input = file.endsWith('.csv') ? [`--infilter=${asCsv}`] : [];
  const args = [profile, '--headless', ...input, '--convert-to', to, '--outdir', folder];
  const { status, stderr } = spawnSync('soffice', [...args, path.join(folder, file)], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${stderr}`);
  const [ending = to] = to.split(':');
  return readFileSync(path.join(folder, file.replace(/\.\w+$/, `.${ending}`)), 'utf8');
}
