import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';

/** The system's Chromium, without what would trouble a measurement. */
export function openBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      ...args,
    ],
  });
}

/** Makes the page's processor this many times slower, as a cheap phone's is. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** "Slow 4G" of Chromium's developer tools: 562 ms a request, 1.6 Mbit/s down, 0.75 up, nine tenths of it. */
export async function slowNetwork(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 562.5,
    downloadThroughput: ((1.6 * 1024 * 1024) / 8) * 0.9,
    uploadThroughput: ((0.75 * 1024 * 1024) / 8) * 0.9,
  });
}

/** A phone with nothing cached, four times less processor and slow 4G; close its context at the end. */
export async function slowPhone(
  browser: Browser,
  { hasTouch }: { hasTouch: boolean },
): Promise<{ context: BrowserContext; page: Page }> {
  const viewport = { width: 412, height: 823 };
  const context = await browser.newContext({ viewport, isMobile: true, hasTouch });
  const page = await context.newPage();
  await slowNetwork(page);
  await slowDown(page, 4);
  return { context, page };
}
