import 'server-only';
import { v7 as uuid7 } from 'uuid';
import { canonicalJson } from '../../codec/canonical-json.ts';
import type {
  SubmissionPreview,
  SubmissionReply,
  SubmissionRequest,
} from '../../contract/submission.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction, type Transaction } from '../db/in-transaction.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { enqueueJobs, type NewJob } from '../queue/enqueue-jobs.ts';
import { planSubmission, type SubmissionPlan } from './plan-submission.ts';
import { hubModels } from './planned-work.ts';

/**
 * Queues what a submission becomes, in one transaction: all of its jobs or none. What is impossible is
 * kept as jobs in the state `unsupported`. The same request again gets the answer of the first one.
 *
 * @param askedBy `owner`, or the id of the API token
 * @throws HttpProblem 409 when the id was used for another request, 422 as planSubmission
 */
export async function submitJobs(
  request: SubmissionRequest,
  askedBy: string,
  ctx: Context = serverContext(),
): Promise<SubmissionReply> {
  const { submissionId } = request;
  const before = await findAnswer(ctx.pool, ctx.workspace, request);
  if (before) return { submissionId, preview: before };
  const plan = await planSubmission(request, ctx);
  const preview = await inTransaction(ctx.pool, async (tx) => {
    const made = await tx.query(
      `insert into submission
         (workspace, id, name, profile, priority, request, preview, asked_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (workspace, id) do nothing`,
      [
        ctx.workspace,
        submissionId,
        request.name,
        request.profile,
        request.priority,
        request,
        plan.preview,
        askedBy,
      ],
    );
    // The same request was a moment faster: its answer is this one's, too.
    if (made.rowCount !== 1) return findAnswer(tx, ctx.workspace, request);
    await store(tx, ctx.workspace, request, plan);
    return plan.preview;
  });
  if (!preview) throw new Error(`Submission ${submissionId} is gone.`);
  return { submissionId, preview };
}

async function findAnswer(
  db: Pick<Transaction, 'query'>,
  workspace: string,
  request: SubmissionRequest,
): Promise<SubmissionPreview | null> {
  const { rows } = await db.query<{ request: unknown; preview: SubmissionPreview }>(
    'select request, preview from submission where workspace = $1 and id = $2',
    [workspace, request.submissionId],
  );
  const [row] = rows;
  if (!row) return null;
  if (canonicalJson(row.request) === canonicalJson(request)) return row.preview;
  throw HttpProblem.conflict(
    `The submissionId ${request.submissionId} was used for another submission: make a new one.`,
  );
}

async function store(
  tx: Transaction,
  workspace: string,
  { submissionId, priority }: SubmissionRequest,
  { jobs, measuredS }: SubmissionPlan,
): Promise<void> {
  const impossibleOn: { id: string; device: string }[] = [];
  const news = jobs.map(({ planned, devices, reason }): NewJob => {
    const id = uuid7();
    const ids = devices.map((device) => device.id);
    const [device] = ids;
    if (reason !== null && device) impossibleOn.push({ id, device });
    return {
      id,
      submissionId,
      title: planned.title,
      work: planned.work,
      models: hubModels(planned),
      profile: planned.profile,
      priority,
      deviceIds: reason === null ? ids : [],
      state: reason === null ? 'queued' : 'unsupported',
      reason,
      // The limit of an attempt follows from it, so a guess at an unknown device is none.
      estimatedS: reason === null ? measuredS(planned, ids) : null,
    };
  });
  await enqueueJobs(tx, workspace, news);
  await tx.query(
    `update job j set device_id = t.device
       from unnest($2::uuid[], $3::uuid[]) as t (id, device)
      where j.workspace = $1 and j.id = t.id`,
    [workspace, impossibleOn.map(({ id }) => id), impossibleOn.map(({ device }) => device)],
  );
}
