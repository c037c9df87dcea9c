import { type ImportFile, ImportReply, maxImportBytes } from '../../../lib/contract/import.ts';
import { readImport } from '../../../lib/import/read-import.ts';
import { ask } from '../hub/ask.ts';
import { parseHubUrl } from '../hub/hub-url.ts';
import { foundLines, replyLines } from '../import/found-words.ts';
import { optionsOf, readGivenFiles, type SaidOfFiles } from '../import/given-files.ts';
import { readToken, type TokenEnvironment } from './read-token.ts';

/** Options of `import`. */
export interface ImportCommandOptions extends SaidOfFiles {
  hub?: string;
  tokenFile?: string;
  insecureHttp?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

/** Statistics of millions of samples take the hub a while. */
const replyTimeoutMs = 300_000;

/**
 * Reads results of other tools and sends them to a hub, a source at a time. 0 when the hub has all of
 * them, also when it had them before; everything else is an error in one sentence.
 */
export async function importResults(
  paths: readonly string[],
  options: ImportCommandOptions,
  environment: TokenEnvironment,
): Promise<number> {
  const { format, options: said } = optionsOf(options);
  const files = readImport(readGivenFiles(paths), format, said);
  if (!options.json) for (const file of files) say(foundLines(file));
  if (options.dryRun) {
    if (options.json) console.log(JSON.stringify(files, null, 2));
    else say(['Nothing was sent.']);
    return 0;
  }
  if (options.hub === undefined) {
    throw new Error('There is no hub to send this to: give --hub URL, or --dry-run to look only.');
  }
  const hub = parseHubUrl(options.hub, options.insecureHttp === true);
  const token = readToken(options.tokenFile, environment, 'results:import');
  const replies: ImportReply[] = [];
  for (const file of files) {
    const reply = await send(file, hub, token);
    replies.push(reply);
    if (!options.json) say(replyLines(hub, reply));
  }
  if (options.json) console.log(JSON.stringify(replies, null, 2));
  return 0;
}

async function send(body: ImportFile, hub: string, token: string): Promise<ImportReply> {
  const bytes = Buffer.byteLength(JSON.stringify(body));
  if (bytes > maxImportBytes) {
    throw new Error(
      `${body.source.label} has ${bytes} bytes; a hub takes ${maxImportBytes} at once: give fewer files.`,
    );
  }
  return ask({
    hub,
    path: '/api/v1/imports',
    body,
    reply: ImportReply,
    token,
    timeoutMs: replyTimeoutMs,
  });
}

function say(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}
