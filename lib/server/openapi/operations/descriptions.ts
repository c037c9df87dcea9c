import * as z from 'zod';
import type { Operation } from '../operation.ts';

export const descriptionOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/v1/openapi.json',
    noun: 'This API',
    title: 'This description as an OpenAPI document',
    access: 'anyone',
    reply: { json: z.record(z.string(), z.unknown()) },
  },
];
