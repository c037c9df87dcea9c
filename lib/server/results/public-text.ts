/** Absolute paths of two parts and more, in the manner of Unix and of Windows. */
const paths = /(?:[A-Za-z]:)?(?:[\\/][^\\/\s:'"()]+){2,}/g;

/** What of a message may be read by anyone: its first line, without paths, at most 300 characters. */
export function publicText(message: string): string {
  return (message.split('\n')[0] ?? '').replace(paths, '…').slice(0, 300);
}
