import { CatalogueEntry, FoundItem } from '../../contract/catalogue.ts';
import { ArtifactRef, Cell, ModelRef, RuntimeRef } from '../../contract/cell.ts';
import { Change } from '../../contract/change.ts';
import {
  Comparison,
  ComparisonReport,
  ComparisonSide,
  StatedRatio,
} from '../../contract/comparison.ts';
import { Capability, DeviceFacts, DeviceState } from '../../contract/device-state.ts';
import { Conditions, DeviceClass, Environment } from '../../contract/environment.ts';
import { DeviceDetail, DeviceRow, JobRow } from '../../contract/fleet.ts';
import { HistoryEntry } from '../../contract/history.ts';
import { JobEntry, JobFile } from '../../contract/job.ts';
import { JobWork } from '../../contract/job-order.ts';
import { JobProgress } from '../../contract/lease.ts';
import { Link } from '../../contract/link.ts';
import { ModelFacts } from '../../contract/model-facts.ts';
import { Note } from '../../contract/note.ts';
import { Cohort, LatencyFigures, Point, PointList, PointSource } from '../../contract/point.ts';
import { FoundPoints, GonePoint, PointSlots } from '../../contract/point-slots.ts';
import { Problem } from '../../contract/problem.ts';
import { Readings } from '../../contract/reading.ts';
import { RegionSummaries } from '../../contract/regions.ts';
import { Remark } from '../../contract/remark.ts';
import { Result, ResultRun, RunSamples } from '../../contract/result.ts';
import { ResultCell } from '../../contract/result-cell.ts';
import { AccuracyCount, Parity, RunReport, Startup, Window } from '../../contract/run.ts';
import { SavedView } from '../../contract/saved-view.ts';
import { StartFigures } from '../../contract/start-figures.ts';
import { LongWindow, SampleStream } from '../../contract/stream.ts';
import { SubmissionPreview, SubmissionRequest } from '../../contract/submission.ts';
import { Summary } from '../../contract/summary.ts';

/** Shapes that the document names and refers to: whatever stands in more than one place is drawn once. */
export const components = {
  AccuracyCount,
  ArtifactRef,
  Capability,
  CatalogueEntry,
  Cell,
  Change,
  Cohort,
  Comparison,
  ComparisonReport,
  ComparisonSide,
  Conditions,
  DeviceClass,
  DeviceDetail,
  DeviceFacts,
  DeviceRow,
  DeviceState,
  Environment,
  FoundItem,
  FoundPoints,
  GonePoint,
  HistoryEntry,
  JobEntry,
  JobFile,
  JobProgress,
  JobRow,
  JobWork,
  LatencyFigures,
  Link,
  LongWindow,
  ModelFacts,
  ModelRef,
  Note,
  Parity,
  Point,
  PointList,
  PointSlots,
  PointSource,
  Problem,
  Readings,
  RegionSummaries,
  Remark,
  Result,
  ResultCell,
  ResultRun,
  RunReport,
  RunSamples,
  RuntimeRef,
  SampleStream,
  SavedView,
  StartFigures,
  Startup,
  StatedRatio,
  SubmissionPreview,
  SubmissionRequest,
  Summary,
  Window,
};
