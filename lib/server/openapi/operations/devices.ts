import * as z from 'zod';
import { ApiToken, ApiTokenReply, ApiTokenRequest } from '../../../contract/api-token.ts';
import { Coverage } from '../../../contract/coverage.ts';
import { EnrolmentProgress, EnrolmentReply } from '../../../contract/enrolment.ts';
import { DeviceDetail, DeviceRow, DeviceUpdate } from '../../../contract/fleet.ts';
import { Uuid7 } from '../../../contract/primitives.ts';
import type { Operation } from '../operation.ts';

const noun = 'Devices';
const device = { id: Uuid7.describe('Id of the device.') };
const enrolment = { id: Uuid7.describe('Id of the enrolment.') };

export const deviceOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/v1/devices',
    noun,
    title: 'Every device: what it is at, what it holds, what it found',
    access: 'owner',
    reply: { json: z.array(DeviceRow) },
  },
  {
    method: 'get',
    path: '/api/v1/devices/{id}',
    noun,
    title: 'One device with its facts',
    access: 'owner',
    params: device,
    reply: { json: DeviceDetail },
  },
  {
    method: 'patch',
    path: '/api/v1/devices/{id}',
    noun,
    title: 'Confirms, names, tags, holds back, frees or revokes a device',
    access: 'owner',
    params: device,
    body: DeviceUpdate,
    reply: { json: DeviceDetail },
    refuses: { 409: 'The device is revoked.' },
  },
  {
    method: 'get',
    path: '/api/v1/coverage',
    noun,
    title: 'Every device, runtime and model with the newest p50',
    access: 'owner',
    reply: { json: Coverage },
  },
  {
    method: 'post',
    path: '/api/v1/enrolments',
    noun,
    title: 'A fresh code with which one device may enrol, shown this once',
    access: 'owner',
    reply: { json: EnrolmentReply },
    status: 201,
  },
  {
    method: 'get',
    path: '/api/v1/enrolments/{id}',
    noun,
    title: 'How far the device has come that a code was made for',
    access: 'owner',
    params: enrolment,
    reply: { json: EnrolmentProgress },
  },
  {
    method: 'delete',
    path: '/api/v1/enrolments/{id}',
    noun,
    title: 'Ends a code that was not used yet',
    access: 'owner',
    params: enrolment,
    reply: 'nothing',
    status: 204,
  },
  {
    method: 'get',
    path: '/api/v1/tokens',
    noun: 'Tokens',
    title: 'Tokens of the API, without the tokens themselves',
    access: 'owner',
    reply: { json: z.array(ApiToken) },
  },
  {
    method: 'post',
    path: '/api/v1/tokens',
    noun: 'Tokens',
    title: 'A new token, shown this once',
    access: 'owner',
    body: ApiTokenRequest,
    reply: { json: ApiTokenReply },
    status: 201,
  },
  {
    method: 'delete',
    path: '/api/v1/tokens/{id}',
    noun: 'Tokens',
    title: 'Revokes a token',
    access: 'owner',
    params: { id: Uuid7.describe('Id of the token.') },
    reply: 'nothing',
    status: 204,
  },
];
