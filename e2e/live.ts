import { expect, type Locator } from '@playwright/test';

/**
 * Waits until the page's script answers for an element: before that a click on a link is the
 * browser's own, and one on a button is lost.
 */
export async function isLive(element: Locator): Promise<void> {
  const answered = () =>
    element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps')));
  await expect.poll(answered).toBe(true);
}
