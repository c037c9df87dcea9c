import type { Conditions, Environment } from '../../contract/environment.ts';
import { isPublicReading } from '../../contract/public.ts';
import type { Readings } from '../../contract/reading.ts';
import type { Result, ResultRun } from '../../contract/result.ts';
import type { Viewer } from '../auth/require-owner.ts';
import { publicText } from './public-text.ts';

/**
 * What a viewer may see of a result. The owner sees all of it; a reader sees environment and
 * condition fields of the allow-list only, and of a failure its phase and the first line of its
 * message without paths: the rest may be a log.
 */
export function forViewer(result: Result, viewer: Viewer): Result {
  if (viewer === 'owner') return result;
  return {
    ...result,
    environment: publicEnvironment(result.environment),
    runs: result.runs.map(publicRun),
  };
}

function publicRun(run: ResultRun): ResultRun {
  const { conditions, failure, accuracy } = run;
  return {
    ...run,
    // Names of files are their owner's, in remarks as well.
    remarks: run.remarks.map((remark) =>
      remark.code === 'images_skipped' ? { ...remark, detail: null } : remark,
    ),
    accuracy: accuracy && { ...accuracy, skippedNames: [] },
    failure: failure && { ...failure, message: publicText(failure.message) },
    conditions: conditions && {
      before: publicConditions(conditions.before),
      during: conditions.during.flatMap((each) => publicConditions(each) ?? []),
      after: publicConditions(conditions.after),
    },
  };
}

function publicEnvironment(environment: Environment): Environment {
  return {
    deviceClass: environment.deviceClass,
    identity: publicReadings(environment.identity),
    details: publicReadings(environment.details),
  };
}

function publicConditions(conditions: Conditions | null): Conditions | null {
  return conditions && { at: conditions.at, readings: publicReadings(conditions.readings) };
}

function publicReadings(readings: Readings): Readings {
  return Object.fromEntries(Object.entries(readings).filter(([name]) => isPublicReading(name)));
}
