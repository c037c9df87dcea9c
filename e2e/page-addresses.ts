import type { APIRequestContext } from '@playwright/test';
import type { Point, PointList } from '../lib/contract/point.ts';
import { curatedCohort } from './points.ts';

/**
 * An address of every kind of page and of every view, by name, from what the hub at `base` has; a page
 * about something that it has not is left out.
 */
export async function pageAddresses(
  request: APIRequestContext,
  base: string,
): Promise<Record<string, string>> {
  const read = async <T>(path: string): Promise<T | null> => {
    const reply = await request.get(base + path);
    return reply.ok() ? reply.json() : null;
  };
  const list = await read<PointList>('/api/v1/points');
  const devices = await read<{ id: string }[]>('/api/v1/devices');
  const jobs = await read<{ jobs: { id: string }[] }>('/api/v1/jobs');
  const published = list?.cohorts.find(({ id }) => id === curatedCohort)?.id;
  const own = (list?.points ?? []).filter((point) => point.resultId && point.outcome === 'ok');
  const [first] = own;
  return {
    ...explorePages(published),
    ...(first && pagesAbout(first, own)),
    methodology: '/methodology',
    sources: '/sources',
    source: '/sources/tryolabs',
    report: '/report-2019',
    changes: '/changes',
    'api-reference': '/api-reference',
    'sign-in': '/sign-in',
    missing: '/r/0199b7c4-8e21-7000-8000-0123456789ab',
    devices: '/devices',
    'add-device': '/devices/add',
    ...(devices?.[0] && { device: `/devices/${devices[0].id}` }),
    jobs: '/jobs',
    'new-job': '/jobs/new',
    ...(jobs?.jobs[0] && { job: `/jobs/${jobs.jobs[0].id}` }),
    tokens: '/settings/tokens',
    links: '/settings/links',
    imports: '/settings/imports',
    models: '/settings/models',
  };
}

function explorePages(published: string | undefined): Record<string, string> {
  const of = (query: string) => `/?co=${encodeURIComponent(published ?? '')}${query}`;
  return {
    explore: '/',
    range: '/?view=range',
    table: '/?view=table',
    matrix: '/?view=matrix',
    axes: '/?x=size&by=prec',
    limits: '/?max_lat=5&min_acc=70&dl=5',
    nothing: '/?dev=none',
    ...(published && {
      published: of(''),
      'published-range': of('&view=range'),
      'published-matrix': of('&view=matrix'),
    }),
  };
}

function pagesAbout(first: Point, own: readonly Point[]): Record<string, string> {
  const speedOnly = own.find(({ noAccuracyReason }) => noAccuracyReason !== null);
  const ids = own.slice(0, 3).map(({ id }) => id);
  return {
    result: `/r/${first.resultId}`,
    ...(speedOnly && { 'result-speed-only': `/r/${speedOnly.resultId}` }),
    'compare-choice': `/compare?a=${first.resultId}`,
    ...(own[1] && { 'compare-two': `/compare?a=${first.resultId}&b=${own[1].resultId}` }),
    compare: `/compare?c=${ids.join(',')}`,
    combination: `/k/${first.combination}`,
    'device-class': `/d/${first.device.slug}`,
    model: `/m/${first.model.slug}`,
    framework: `/f/${first.runtime.slug}`,
  };
}
