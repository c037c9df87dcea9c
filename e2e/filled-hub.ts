import type { APIRequestContext, APIResponse } from '@playwright/test';
import { v7 } from 'uuid';
import type { ImportFileInput } from '../lib/contract/import.ts';
import { LinkReply, type LinkRequest } from '../lib/contract/link.ts';
import { handIn, journeyCell } from './made-results.ts';
import { enrolTestDevice, type TestDevice } from './test-device.ts';

const study = '5a11'.repeat(6);

/**
 * Hands a hub that exists for pictures alone what a first measurement does not give: a sweep, an
 * interleaved comparison, a retracted result, a note, brought in figures and links of every kind.
 * Returns the addresses of the pages about them by name.
 */
export async function fillHub(
  request: APIRequestContext,
  base: string,
  data: string,
): Promise<Record<string, string>> {
  const post = async (path: string, body: object) => {
    const reply = await request.post(base + path, { data: body });
    if (!reply.ok()) throw new Error(`${path}: ${reply.status()} ${await reply.text()}`);
    return reply;
  };
  const device = await enrolTestDevice(base, data);
  await sweep(device);
  const comparison = await interleaved(device);
  const withdrawn = await handIn(device, {
    claim: { cell: journeyCell({ threads: 9 }), again: true },
    runs: [{ ms: 7, at: 60 }],
  });
  const link = await linker(post);
  const addresses = {
    study: `/study/${study}`,
    comparison: `/comparison/${comparison}`,
    frozen: await link({
      mode: 'frozen',
      query: 'view=table',
      title: 'The board against this machine',
    }),
    'frozen-result': await link({ mode: 'frozen', path: `/r/${withdrawn}` }),
    secret: await link({ access: 'secret', days: 30 }),
    embed: '/embed?h=320',
    nowhere: '/nowhere',
    retracted: `/r/${withdrawn}`,
  };
  await link({ path: `/study/${study}` });
  await post(`/api/v1/results/${withdrawn}/retraction`, { reason: 'The fan was unplugged.' });
  const note = 'The lid of the case was open for all of these.';
  await post('/api/v1/notes', { about: { kind: 'result', id: withdrawn }, text: note });
  await post('/api/v1/imports', brought());
  return addresses;
}

async function sweep(device: TestDevice): Promise<void> {
  for (const [i, threads] of [1, 2, 4].entries()) {
    for (const [j, batch] of [1, 4].entries()) {
      await handIn(device, {
        claim: {
          cell: journeyCell({ threads, batch, precision: 'fp16' }),
          study: { id: study, name: 'Threads and batch', axes: ['threads', 'batch'] },
        },
        runs: [{ ms: (12 / (i + 1)) * (1 + 2 * j), at: 100 + 10 * i + j }],
      });
    }
  }
}

/** Two precisions in the order abbaabba, the second a fifth slower. */
async function interleaved(device: TestDevice): Promise<string> {
  const id = v7();
  const order = 'abbaabba';
  for (const [side, precision, ms] of [
    ['a', 'fp32', 10],
    ['b', 'int8', 12],
  ] as const) {
    const runs = [...order].flatMap((one, at) => (one === side ? { ms: ms + at / 1000, at } : []));
    const comparison = { id, kind: 'ab' as const, side, order, runsPerSide: 4 };
    await handIn(device, { claim: { cell: journeyCell({ precision }), comparison }, runs });
  }
  return id;
}

type Post = (path: string, body: object) => Promise<APIResponse>;

/** Makes a link and gives its path. */
function linker(post: Post) {
  return async (changes: Partial<LinkRequest>): Promise<string> => {
    const plain = { path: '/', query: '', access: 'public', mode: 'live', title: null, days: null };
    const reply = await post('/api/v1/links', { ...plain, ...changes });
    return `/v/${LinkReply.parse(await reply.json()).slug}`;
  };
}

function brought(): ImportFileInput {
  const of = (name: string, p50Ms: number) => ({
    task: 'image-classification',
    device: { name },
    model: { name: 'MobileNetV2' },
    runtime: { name: 'ncnn' },
    precision: 'fp32' as const,
    batch: 1,
    latency: { p50Ms },
  });
  return {
    schema: 'inferometer-results/1',
    tier: 'log',
    source: { label: 'A colleague’s boards', licence: 'CC-BY-4.0', date: '2026-11-20' },
    results: [of('Raspberry Pi 4', 41.7), of('A board of our own', 18.2)],
  };
}
