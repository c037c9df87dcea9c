import * as z from 'zod';
import { ClaimReply, ClaimRequest } from '../../../contract/claim.ts';
import {
  ChallengeReply,
  ChallengeRequest,
  EnrolReply,
  EnrolRequest,
  TokenReply,
  TokenRequest,
} from '../../../contract/device.ts';
import { EnrolmentContact, HubIdentity } from '../../../contract/enrolment.ts';
import { runSignatureHeader, Signature } from '../../../contract/job-order.ts';
import {
  LeaseEnd,
  LeaseReply,
  LeaseRequest,
  RenewReply,
  RenewRequest,
} from '../../../contract/lease.ts';
import { Uuid7 } from '../../../contract/primitives.ts';
import { Receipt, RunReport } from '../../../contract/run.ts';
import type { Operation } from '../operation.ts';

const noun = 'Agents';
const job = { job: Uuid7.describe('Id of the job.') };
const guesses = { 429: 'Too many wrong codes from this address: wait.' } as const;

export const agentOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/v1/hub',
    noun,
    title: 'Who this hub is: the key that devices pin, and the agents that it lets in',
    access: 'anyone',
    reply: { json: HubIdentity },
  },
  {
    method: 'post',
    path: '/api/v1/enrolments/contact',
    noun,
    title: "The installer's first word; the code stays unused",
    access: 'anyone',
    body: EnrolmentContact,
    reply: 'nothing',
    status: 204,
    refuses: guesses,
  },
  {
    method: 'post',
    path: '/api/v1/devices',
    noun,
    title: 'Enrols a device: a single-use code against its own public key',
    access: 'anyone',
    body: EnrolRequest,
    reply: { json: EnrolReply },
    status: 201,
    refuses: guesses,
  },
  {
    method: 'post',
    path: '/api/v1/devices/challenge',
    noun,
    title: 'A nonce for an enrolled device to sign',
    access: 'anyone',
    body: ChallengeRequest,
    reply: { json: ChallengeReply },
    status: 201,
  },
  {
    method: 'post',
    path: '/api/v1/devices/token',
    noun,
    title: 'A token of 15 minutes against the signed nonce',
    access: 'anyone',
    body: TokenRequest,
    reply: { json: TokenReply },
    status: 201,
  },
  {
    method: 'post',
    path: '/api/v1/leases',
    noun,
    title: 'Asks for work and waits for it; the heartbeat of an idle device',
    access: 'device',
    body: LeaseRequest,
    reply: { json: LeaseReply },
    refuses: { 409: 'Another living instance speaks for this device.' },
  },
  {
    method: 'post',
    path: '/api/v1/leases/{job}/renew',
    noun,
    title: 'Lengthens a lease, brings progress, takes back a cancel',
    access: 'device',
    params: job,
    body: RenewRequest,
    reply: { json: RenewReply },
    refuses: { 409: 'The lease is lost.' },
  },
  {
    method: 'post',
    path: '/api/v1/leases/{job}/end',
    noun,
    title: 'Is through with a job, or hands it back',
    access: 'device',
    params: job,
    body: LeaseEnd,
    reply: { json: z.strictObject({}) },
    refuses: { 409: 'The lease is lost.' },
  },
  {
    method: 'post',
    path: '/api/v1/results',
    noun,
    title: 'Claims a cell: opens its result, or gets the one that is there',
    access: 'device',
    body: ClaimRequest,
    reply: { json: ClaimReply },
    refuses: { 409: 'The lease is lost, or the key was used for another cell.' },
  },
  {
    method: 'post',
    path: '/api/v1/runs',
    noun,
    title: "Hands in one run's report, signed by its device",
    note: 'At most 4 MiB. The same body again gets the first receipt.',
    access: 'device',
    headers: { [runSignatureHeader]: Signature.describe('Signature of the body by the device.') },
    body: RunReport,
    reply: { json: Receipt },
    refuses: { 409: 'Another body of this run is stored: runs never change.' },
  },
];
