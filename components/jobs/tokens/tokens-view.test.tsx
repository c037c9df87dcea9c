import { spawnSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { SubmissionRequest } from '../../../lib/contract/submission.ts';
import { testId } from '../../fleet/testing/device.ts';
import { markupOf, plain } from '../testing/plain-html.tsx';
import { exampleScript } from './example-script.ts';
import { TokensView } from './tokens-view.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh() {}, push() {} }) }));

const view = (locale: 'en' | 'zh-CN') =>
  markupOf(
    <TokensView
      tokens={[
        {
          id: testId(1),
          name: 'nightly build',
          scopes: ['jobs:submit', 'jobs:read'],
          createdAt: '2026-11-01T00:00:00.000Z',
          expiresAt: '2026-11-20T00:00:00.000Z',
          lastUsedAt: null,
        },
      ]}
      hub="http://hub.local:3000"
      runtime="onnxruntime-node"
      now="2026-11-21T14:30:00.000Z"
      locale={locale}
    />,
    locale,
  );

test('what each token may, when it was used and that it expired', () => {
  const text = plain(view('en'));
  expect(text).toContain(
    'nightly build queue jobs, read jobs and their state Last used: never · Expires: expired 2026-11-20',
  );
  expect(text).toContain('Revoke');
  expect(plain(view('zh-CN'))).toContain('排队任务');
});

test('the example sends a submission that the contract takes, and never shows the token', () => {
  const script = exampleScript('http://hub.local:3000', 'Nightly check', 'onnxruntime-node');
  // A curl that prints its body in place of sending it.
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-euc', `curl() { cat; }\n${script}`], {
    encoding: 'utf8',
    env: { ...process.env, INFEROMETER_TOKEN: 'ifm_secret' },
  });
  expect(stderr).toBe('');
  const request = SubmissionRequest.parse(JSON.parse(stdout));
  expect(request.name).toBe('Nightly check');
  expect(request.targets).toEqual([
    { kind: 'capability', runtime: 'onnxruntime-node', leastVersion: null },
  ]);
  const argumentsSeen = spawnSync(
    'bash',
    ['--norc', '-euc', `curl() { cat >/dev/null; printf '%s\\n' "$@"; }\n${script}`],
    { encoding: 'utf8', env: { ...process.env, INFEROMETER_TOKEN: 'ifm_secret' } },
  );
  expect(argumentsSeen.stdout).toContain('http://hub.local:3000/api/v1/submissions');
  expect(argumentsSeen.stdout).not.toContain('ifm_secret');
});
