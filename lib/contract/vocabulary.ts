import * as z from 'zod';

/** MLPerf's scenario names, and Sustained (ours: 10 to 30 minutes without a pause). */
export const Scenario = z.enum(['SingleStream', 'Offline', 'MultiStream', 'Server', 'Sustained']);
export type Scenario = z.infer<typeof Scenario>;

/** Numeric format of the weights and activations of an artifact. */
export const Precision = z.enum([
  'fp32',
  'tf32',
  'fp16',
  'bf16',
  'fp8',
  'fp4',
  'int8',
  'int16',
  'int4',
  'int2',
  'mixed',
]);
export type Precision = z.infer<typeof Precision>;

/** What one fresh process does. */
export const RunKind = z.enum(['latency', 'accuracy', 'parity', 'memory', 'cold-start', 'profile']);
export type RunKind = z.infer<typeof RunKind>;

/** How a run ended; `planned` until it is reported. */
export const RunStatus = z.enum(['ok', 'failed', 'rejected', 'cancelled']);
export type RunStatus = z.infer<typeof RunStatus>;

/** State of a result: points change only when it leaves `open`. */
export const ResultState = z.enum(['open', 'complete', 'failed', 'incomplete', 'unsupported']);
export type ResultState = z.infer<typeof ResultState>;

/** What a published rule says of a result; `rejected` never joins a front or a ranking. */
export const Validity = z.enum(['valid', 'valid with remarks', 'rejected']);
export type Validity = z.infer<typeof Validity>;

/** `quick` 100 samples and 1 latency run; `standard` 200 and 5; `full` 700 and 5 (method.md A5). */
export const Profile = z.enum(['quick', 'standard', 'full']);
export type Profile = z.infer<typeof Profile>;

/** Where a figure comes from: our agent, a tool's own log, somebody's table. */
export const Tier = z.enum(['measured', 'log', 'published']);
export type Tier = z.infer<typeof Tier>;

/** What the timer covers: the runtime call alone, or pre- and post-processing too. */
export const TimedRegion = z.enum(['infer', 'total']);
export type TimedRegion = z.infer<typeof TimedRegion>;

/** File format of an artifact. */
export const ArtifactFormat = z.enum(['onnx', 'tflite', 'tfjs', 'engine', 'other']);
export type ArtifactFormat = z.infer<typeof ArtifactFormat>;
