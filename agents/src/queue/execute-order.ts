import type { JobOrder } from '../../../lib/contract/job-order.ts';
import { comparePair, type JobPlace, learnOne } from '../commands/compare-job.ts';
import { cellFigures } from '../commands/figures.ts';
import { oneLine } from '../commands/words.ts';
import { hubBooks } from '../compare/books.ts';
import { NoiseStore } from '../compare/noise-store.ts';
import { followerOf } from '../job/measure-planned.ts';
import { type OwnerChoices, openJob } from '../job/open-job.ts';
import { type Resolver, resolveEntry } from '../job/resolve-entry.ts';
import { workCell } from '../job/work-cell.ts';
import type { Workplace } from '../job/workplace.ts';
import { messageOf } from '../message-of.ts';
import { type ArtifactCache, TooLargeError } from './artifact-cache.ts';
import { type OpenModels, openModels } from './open-models.ts';
import { failureOf, type WorkEnd } from './work-end.ts';

/** What an order is carried out with; the workplace is the job's own. */
export interface OrderTools {
  place: Workplace;
  tools: Parameters<typeof openJob>[2];
  choices: OwnerChoices;
  artifacts: Pick<ArtifactCache, 'open'>;
  dataFolder: string;
}

/** So long other programs may keep the device busy before a job that needs quiet is handed back. */
const longPatience = { busyMs: 300_000, hotMs: 300_000 };

/** Does what an order asks for with the machinery of job files, and says how it ended. */
export async function executeOrder(order: JobOrder, given: OrderTools): Promise<WorkEnd> {
  const { place, tools, choices, artifacts } = given;
  let models: OpenModels;
  try {
    models = await openModels(artifacts, place.site.bench.agentFile, order.models);
  } catch (error) {
    if (place.stop.requested) return { outcome: 'stopped' };
    const outcome = error instanceof TooLargeError ? 'unsupported' : 'failed';
    return { outcome, reason: messageOf(error) };
  }
  try {
    const job = { profile: order.profile, models: models.models };
    const resolver = openJob(job, models.fileOf, tools, choices);
    // A verdict hangs on a quiet device. A single cell waits before each of its timed runs by itself,
    // and is measured on a busy device too, with the remark.
    const busy = order.work.kind === 'cell' ? null : await awaitQuiet(place);
    if (place.stop.requested) return { outcome: 'stopped' };
    return busy === null ? await work(order, resolver, given) : handedBack(`others use ${busy}`);
  } finally {
    models.close();
  }
}

/** What other programs still use of the device after all patience; null when it is quiet. */
async function awaitQuiet({ site }: Workplace): Promise<string | null> {
  return (await site.settler.settle(longPatience, followerOf(site))).busy;
}

function work(order: JobOrder, resolver: Resolver, given: OrderTools): Promise<WorkEnd> {
  const { work: asked } = order;
  switch (asked.kind) {
    case 'cell':
      return cell(asked, resolver, given.place);
    case 'comparison':
      return comparison(asked.comparison, jobPlace(resolver, given));
    case 'noise':
      return noise(asked.noise, jobPlace(resolver, given));
  }
}

type Work<K> = Extract<JobOrder['work'], { kind: K }>;

async function cell(
  { entry, study }: Work<'cell'>,
  resolver: Resolver,
  place: Workplace,
): Promise<WorkEnd> {
  const resolved = await resolveEntry(entry, resolver);
  if ('missing' in resolved) return { outcome: 'unsupported', reason: resolved.missing };
  const claim = { resolved, study: study ?? null, comparison: null };
  const end = await workCell(place, claim, () => undefined);
  switch (end.kind) {
    case 'stopped':
      return { outcome: 'stopped' };
    case 'known':
      return { outcome: 'done', reason: null };
    case 'measured':
      place.say(oneLine(cellFigures(end.reports)));
      return failureOf(end.reports);
    case 'unsupported':
      return { outcome: 'unsupported', reason: end.reason };
    case 'refused':
      return { outcome: 'failed', reason: `The hub refuses it: ${end.reason}` };
    case 'busy':
      return handedBack(end.reason);
  }
}

async function comparison(
  line: Work<'comparison'>['comparison'],
  place: JobPlace,
): Promise<WorkEnd> {
  const end = await comparePair(place, line);
  if (end.kind !== 'measured') return unmeasured(end);
  const a = failureOf(end.a.reports);
  return a.outcome === 'done' ? failureOf(end.b.reports) : a;
}

async function noise(line: Work<'noise'>['noise'], place: JobPlace): Promise<WorkEnd> {
  const end = await learnOne(place, line);
  return end.kind === 'measured' ? failureOf(end.reports) : unmeasured(end);
}

type Unmeasured = Exclude<
  Awaited<ReturnType<typeof comparePair | typeof learnOne>>,
  { kind: 'measured' }
>;

function unmeasured(end: Unmeasured): WorkEnd {
  switch (end.kind) {
    case 'missing':
    case 'unsupported':
      return { outcome: 'unsupported', reason: end.reason };
    case 'refused':
      return { outcome: 'failed', reason: `The hub refuses it: ${end.reason}` };
    case 'busy':
      return handedBack(end.reason);
    case 'incomplete':
      return { outcome: 'failed', reason: 'It expired at the hub while it was measured.' };
    case 'known':
      return { outcome: 'done', reason: null };
    case 'stopped':
      return { outcome: 'stopped' };
  }
}

function handedBack(why: string): WorkEnd {
  return { outcome: 'returned', reason: `The device stays busy: ${why}.` };
}

/** Runs of a comparison wait for a quiet device, or are not measured. */
function jobPlace(resolver: Resolver, { place, dataFolder }: OrderTools): JobPlace {
  const site = { ...place.site, whenBusy: 'refuse' as const };
  const books = hubBooks({ ...place, site });
  return { site, books, resolver, noise: new NoiseStore(dataFolder), say: place.say };
}
