import type { Scenario, TimedRegion } from '../../contract/vocabulary.ts';

/** What a row's note says in `key=value; ...` pairs and fixed phrases. */
export interface NoteFacts {
  scenario: Scenario | null;
  division: string | null;
  round: string | null;
  submitter: string | null;
  /** Per query: in MultiStream one query is 8 samples, as its latency is. */
  energyMj: number | null;
  timedRegion: TimedRegion | null;
  inputShape: number[] | null;
  /** Images that the accuracy was counted over. */
  images: number | null;
  statisticNotStated: boolean;
  deviceInferred: boolean;
  randomWeights: boolean;
}

const scenarios = new Map<string, Scenario>(
  (['SingleStream', 'Offline', 'MultiStream', 'Server'] as const).map((name) => [name, name]),
);
const inferOnly =
  /model execution only|model inference only|inference only|session\.run only|no pre\/post-processing/;

/** Reads a row's note; a note that says nothing gives nulls and false. */
export function noteFacts(note: string | null): NoteFacts {
  const text = note ?? '';
  const pairs = new Map(
    text.split('; ').flatMap((part) => {
      const at = part.indexOf('=');
      return at > 0 ? [[part.slice(0, at), part.slice(at + 1)] as const] : [];
    }),
  );
  return {
    scenario: scenarios.get(pairs.get('scenario') ?? '') ?? null,
    division: pairs.get('division') ?? null,
    round: pairs.get('round') ?? null,
    submitter: pairs.get('submitter') ?? null,
    energyMj: energy(pairs),
    timedRegion: timedRegion(text),
    inputShape: inputShape(text),
    images: images(text),
    statisticNotStated: /statistic not stated|promised figure/.test(text),
    deviceInferred: text.includes('device is NOT named'),
    randomWeights: text.includes('random weights'),
  };
}

function energy(pairs: ReadonlyMap<string, string>): number | null {
  const perQuery = Number(pairs.get('energy_mj_per_query') ?? Number.NaN);
  if (Number.isFinite(perQuery)) return perQuery;
  const perInference = Number(pairs.get('energy_uj_per_inference') ?? Number.NaN);
  return Number.isFinite(perInference) ? perInference / 1000 : null;
}

function timedRegion(text: string): TimedRegion | null {
  if (text.includes('pre-processing, inference and post-processing')) return 'total';
  return inferOnly.test(text) ? 'infer' : null;
}

/** `input 224x224x3`, `input [1, 3, 224, 224]`, `resolution 640x512`, `image size 640`. */
function inputShape(text: string): number[] | null {
  const found =
    /(?:^|; )(?:input|resolution|image size) \[?(\d+(?:(?: ?x ?|, )\d+)*)\]?(?:;|$)/.exec(
      text,
    )?.[1];
  return found ? found.split(/ ?x ?|, /).map(Number) : null;
}

function images(text: string): number | null {
  const found = /accuracy as printed over (\d+) images/.exec(text)?.[1];
  return found ? Number(found) : null;
}
