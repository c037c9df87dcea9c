import { expect, type Locator } from '@playwright/test';

/**
 * Waits until the page's script answers for an element: before that a click on a link is the
 * browser's own, and one on a button is lost. The script comes with the first sign of a reader.
 */
export async function isLive(element: Locator): Promise<void> {
  const answered = () =>
    element.evaluate((node) => {
      node.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      return Object.keys(node).some((key) => key.startsWith('__reactProps'));
    });
  await expect.poll(answered).toBe(true);
}
