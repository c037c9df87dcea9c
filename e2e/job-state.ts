import { expect, type Page } from '@playwright/test';
import { DeviceRow, JobList, type JobState } from '../lib/contract/fleet.ts';

/**
 * Waits until every job of a submission is in a state, asking the API alone: a page that keeps itself
 * fresh would be the load that the device waits for to end before it measures.
 */
export async function untilJobsAre(
  page: Page,
  base: string,
  submission: string,
  state: JobState,
  timeout: number,
): Promise<void> {
  await page.goto('about:blank');
  const seen = async () => {
    const reply = await page.request.get(`${base}/api/v1/jobs?submission=${submission}`);
    const { jobs } = JobList.parse(await reply.json());
    return jobs.map((job) => job.state);
  };
  await expect.poll(seen, { timeout, intervals: [2000] }).toEqual([state]);
}

/** The device of the stack's own agent: it enrolled first. Other journeys enrol more. */
export async function localDevice(page: Page, base: string): Promise<DeviceRow> {
  const reply = await page.request.get(`${base}/api/v1/devices`);
  const devices = DeviceRow.array().parse(await reply.json());
  const [first] = devices.sort((a, b) => a.enrolledAt.localeCompare(b.enrolledAt));
  if (!first) throw new Error('The agent of the stack is not enrolled.');
  return first;
}
