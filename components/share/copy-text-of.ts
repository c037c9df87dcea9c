/**
 * Copies the text at an address of the hub; false when it could not be read or copied. The clipboard
 * is given the text as a promise, so that a browser that allows copying only within the click that
 * asked for it still does while the hub answers.
 */
export async function copyTextOf(href: string): Promise<boolean> {
  const text = readText(href);
  try {
    if (typeof ClipboardItem === 'undefined') {
      await navigator.clipboard.writeText(await text);
    } else {
      const blob = text.then((one) => new Blob([one], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    }
    return true;
  } catch {
    // It may be the clipboard that failed first: what was read is nobody's business then.
    await text.catch(() => {});
    return false;
  }
}

async function readText(href: string): Promise<string> {
  const reply = await fetch(href);
  if (!reply.ok) throw new Error(`${href} answers ${reply.status}.`);
  return reply.text();
}
