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
  const seen = () => jobStates(page, base, submission);
  await expect.poll(seen, { timeout, intervals: [2000] }).toEqual([state]);
}

/** Cancels a submission and waits until nothing of it can bring a result any more. */
export async function cancelSubmission(page: Page, base: string, submission: string) {
  await page.request.post(`${base}/api/v1/submissions/${submission}/cancel`);
  const open = async () =>
    (await jobStates(page, base, submission)).filter((state) => !ended.includes(state));
  // Two heartbeats of 20 s with jitter, then the children are ended.
  await expect.poll(open, { timeout: 75_000, intervals: [1000] }).toEqual([]);
}

const ended: readonly JobState[] = ['done', 'failed', 'cancelled', 'expired', 'unsupported'];

async function jobStates(page: Page, base: string, submission: string): Promise<JobState[]> {
  const reply = await page.request.get(`${base}/api/v1/jobs?submission=${submission}`);
  return JobList.parse(await reply.json()).jobs.map((job) => job.state);
}

/** The device of the stack's own agent: it enrolled first. Other journeys enrol more. */
export async function localDevice(page: Page, base: string): Promise<DeviceRow> {
  const reply = await page.request.get(`${base}/api/v1/devices`);
  const devices = DeviceRow.array().parse(await reply.json());
  const [first] = devices.sort((a, b) => a.enrolledAt.localeCompare(b.enrolledAt));
  if (!first) throw new Error('The agent of the stack is not enrolled.');
  return first;
}
