import 'server-only';
import { textStream } from '../exports/text-stream.ts';

/** After which an EventSource whose stream ended comes again, ms. */
const retryMs = 2000;

/**
 * Messages as server-sent events of one name, their data as JSON; null becomes a comment that keeps
 * the line open. Numbered, so that a reader who comes again is known by `Last-Event-ID`. A reader who
 * goes away ends the source.
 */
export function eventStream(name: string, messages: AsyncGenerator<unknown>): Response {
  return new Response(textStream(frames(name, messages)), {
    headers: {
      'content-type': 'text/event-stream',
      // Compressing or buffering would hold an event back until more of them have come.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

async function* frames(name: string, messages: AsyncGenerator<unknown>): AsyncGenerator<string> {
  yield `retry: ${retryMs}\n\n`;
  let id = 0;
  for await (const message of messages) {
    if (message === null) yield ':\n\n';
    else yield `id: ${++id}\nevent: ${name}\ndata: ${JSON.stringify(message)}\n\n`;
  }
}
