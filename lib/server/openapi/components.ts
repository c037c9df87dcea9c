import { CatalogueEntry, FoundItem } from '../../contract/catalogue.ts';
import { ArtifactRef, Cell, ModelRef, RuntimeRef } from '../../contract/cell.ts';
import { Change } from '../../contract/change.ts';
import { Comparison, ComparisonReport } from '../../contract/comparison.ts';
import { Capability, DeviceFacts, DeviceState } from '../../contract/device-state.ts';
import { Conditions, DeviceClass, Environment } from '../../contract/environment.ts';
import { DeviceRow, JobRow } from '../../contract/fleet.ts';
import { HistoryEntry } from '../../contract/history.ts';
import { JobEntry, JobFile } from '../../contract/job.ts';
import { Link } from '../../contract/link.ts';
import { ModelFacts } from '../../contract/model-facts.ts';
import { Note } from '../../contract/note.ts';
import { Cohort, LatencyFigures, Point, PointSource } from '../../contract/point.ts';
import { GonePoint } from '../../contract/point-slots.ts';
import { Problem } from '../../contract/problem.ts';
import { Readings } from '../../contract/reading.ts';
import { RegionSummaries } from '../../contract/regions.ts';
import { Remark } from '../../contract/remark.ts';
import { Result, ResultRun, RunSamples } from '../../contract/result.ts';
import { RunReport } from '../../contract/run.ts';
import { SavedView } from '../../contract/saved-view.ts';
import { LongWindow, SampleStream } from '../../contract/stream.ts';
import { SubmissionPreview, SubmissionRequest } from '../../contract/submission.ts';
import { Summary } from '../../contract/summary.ts';

/** Shapes that the document names and refers to. */
export const components = {
  ArtifactRef,
  Capability,
  CatalogueEntry,
  Cell,
  Change,
  Cohort,
  Comparison,
  ComparisonReport,
  Conditions,
  DeviceClass,
  DeviceFacts,
  DeviceRow,
  DeviceState,
  Environment,
  FoundItem,
  GonePoint,
  HistoryEntry,
  JobEntry,
  JobFile,
  JobRow,
  LatencyFigures,
  Link,
  LongWindow,
  ModelFacts,
  ModelRef,
  Note,
  Point,
  PointSource,
  Problem,
  Readings,
  RegionSummaries,
  Remark,
  Result,
  ResultRun,
  RunReport,
  RunSamples,
  RuntimeRef,
  SampleStream,
  SavedView,
  SubmissionPreview,
  SubmissionRequest,
  Summary,
};
