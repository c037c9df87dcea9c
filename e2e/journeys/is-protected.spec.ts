import { expect, test } from '@playwright/test';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

test('pages carry a nonce that every script has, and headers that keep others out', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const response = await page.goto(base);
  const headers = response?.headers() ?? {};
  const policy = headers['content-security-policy'] ?? '';
  const nonce = policy.match(/'nonce-([^']+)'/)?.[1];
  expect(nonce).toBeTruthy();
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBeTruthy();
  expect(headers['x-powered-by']).toBeUndefined();
  const html = (await response?.text()) ?? '';
  const scripts = html.match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
  await page.waitForLoadState('networkidle');
  expect(errors).toEqual([]);
});

test('a reader sees no device name, address, path or person', async () => {
  const points = await (await fetch(`${base}/api/v1/points`)).json();
  const own = points.points.find((point: { resultId: string | null }) => point.resultId);
  const result = await (await fetch(`${base}/api/v1/results/${own.resultId}`)).text();
  expect(result).not.toMatch(/"deviceId"|"publicKey"|"instanceId"|hostname|\/home\/|\/root\//i);
});
