import type { Operation } from './operation.ts';
import { agentOperations } from './operations/agents.ts';
import { catalogueOperations } from './operations/catalogue.ts';
import { changeOperations } from './operations/changes.ts';
import { comparisonOperations } from './operations/comparisons.ts';
import { descriptionOperations } from './operations/descriptions.ts';
import { deviceOperations } from './operations/devices.ts';
import { exportOperations } from './operations/exports.ts';
import { importOperations } from './operations/imports.ts';
import { jobOperations } from './operations/jobs.ts';
import { modelFileOperations } from './operations/model-files.ts';
import { pointOperations } from './operations/points.ts';
import { resultOperations } from './operations/results.ts';
import { sharingOperations } from './operations/sharing.ts';

/** Every operation of the API. */
export const operations: readonly Operation[] = [
  ...pointOperations,
  ...resultOperations,
  ...comparisonOperations,
  ...catalogueOperations,
  ...exportOperations,
  ...changeOperations,
  ...importOperations,
  ...descriptionOperations,
  ...sharingOperations,
  ...jobOperations,
  ...modelFileOperations,
  ...deviceOperations,
  ...agentOperations,
];
