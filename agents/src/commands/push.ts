import { parseHubUrl } from '../hub/hub-url.ts';
import { modelToPush, type PushDescription } from './push-file.ts';
import { uploadModel } from './push-upload.ts';
import { readToken, type TokenEnvironment } from './read-token.ts';

/** Options of `push`. */
export interface PushOptions extends PushDescription {
  hub: string;
  tokenFile?: string;
  insecureHttp?: boolean;
  json?: boolean;
}

const progressMs = 1000;

/**
 * Sends a model file to a hub and says how it is named in jobs. The token comes from a file or from
 * INFEROMETER_TOKEN, never from the command line, where every user of the machine could read it.
 */
export async function push(
  file: string,
  options: PushOptions,
  environment: TokenEnvironment,
): Promise<number> {
  const hub = parseHubUrl(options.hub, options.insecureHttp === true);
  const token = readToken(options.tokenFile, environment, 'artifacts:write');
  const model = await modelToPush(file, options);
  const { sha256, bytes, description } = model;
  console.error(`${file}: ${description.format} ${description.precision}, ${megabytes(bytes)}`);
  const state = await uploadModel({ hub, token }, model, progressOf(bytes), (ms) => {
    console.error(`the connection broke: trying again in ${(ms / 1000).toFixed(0)} s`);
    return new Promise((resolve) => setTimeout(resolve, ms));
  });
  if (state.refused !== null) throw new Error(`The hub did not keep ${file}. ${state.refused}`);
  if (options.json) {
    console.log(JSON.stringify({ version: 1, sha256, bytes, description, upload: state }, null, 2));
    return 0;
  }
  console.log(`sha256 ${sha256}`);
  console.log(`kept at ${hub} as ${description.slug}; queue it from ${hub}/jobs, or with`);
  console.log(`  "models": [{ "kind": "artifact", "sha256": "${sha256}" }]`);
  console.log('in the matrix of POST /api/v1/submissions');
  return 0;
}

/** A line a second at most. */
function progressOf(bytes: number): (sent: number) => void {
  let last = 0;
  return (sent) => {
    const now = Date.now();
    if (sent < bytes && now - last < progressMs) return;
    last = now;
    console.error(`  ${((100 * sent) / bytes).toFixed(0)} % of ${megabytes(bytes)}`);
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
