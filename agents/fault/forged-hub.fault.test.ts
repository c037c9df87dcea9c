import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AgentBench } from '../testing/agent-bench.ts';
import { type Certified, makeAuthority } from '../testing/certificate.ts';

// N08 of the reliability handbook: a hub that cannot show who it is gets nothing, whatever the
// environment says. Redirects to another host stand in enrolment-faults.slow.test.ts.

const code = 'a-code-that-nobody-else-may-see';
const tomorrow = new Date(Date.now() + 20 * 3_600_000);
const here = [127, 0, 0, 1] as const;
const trusted = makeAuthority('An authority that the device trusts');
const foreign = makeAuthority('Another authority');

let bench: AgentBench;
let trustedFile: string;
beforeAll(async () => {
  const cell = { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' };
  bench = await AgentBench.open(cell);
  trustedFile = join(bench.folder, 'trusted.pem');
  writeFileSync(trustedFile, trusted.certificate);
});
afterAll(() => bench.close());

/** Enrols at a hub with this certificate; what the agent said, and what the hub has seen. */
async function enrolAt({ certificate, key }: Certified, agentFile = bench.agentFile) {
  const seen: string[] = [];
  const server = createServer({ cert: certificate, key }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen.push(Buffer.concat(chunks).toString('utf8'));
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const hub = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const data = mkdtempSync(join(bench.folder, 'device-'));
  const env = {
    INFEROMETER_CODE: code,
    NODE_EXTRA_CA_CERTS: trustedFile,
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
  };
  Object.assign(process.env, env);
  const ended = bench.run(agentFile, ['enroll', '--hub', hub, '--data', data]);
  for (const name of Object.keys(env)) delete process.env[name];
  const { code: exit, output } = await ended;
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  return { exit, output, seen };
}

const forgeries: [string, Certified, RegExp][] = [
  [
    'expired',
    trusted.certify({ address: here, notAfter: new Date(Date.now() - 3_600_000) }),
    /expired/,
  ],
  ['of another host', trusted.certify({ address: [127, 0, 0, 9], notAfter: tomorrow }), /altnames/],
  ['of nobody it trusts', foreign.certify({ address: here, notAfter: tomorrow }), /certificate/],
];

test.each(forgeries)(
  'N08: a certificate that is %s ends the exchange before a word',
  async (_, shown, said) => {
    const { exit, output, seen } = await enrolAt(shown);
    expect({ exit, seen }, output).toEqual({ exit: 1, seen: [] });
    expect(output).toMatch(said);
    expect(output).not.toMatch(/\n\s+at /);
  },
);

test('a certificate in order is spoken to, and without the check every other one is', async () => {
  const good = await enrolAt(trusted.certify({ address: here, notAfter: tomorrow }));
  expect(good.seen.join(), good.output).toContain(code);
  const blind = bench.patched('blind', [
    { from: /rejectUnauthorized: true/, to: 'rejectUnauthorized: false' },
  ]);
  for (const [what, shown] of forgeries) {
    const { seen, output } = await enrolAt(shown, blind);
    expect(seen.join(), `${what}: ${output}`).toContain(code);
  }
});
