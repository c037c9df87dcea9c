-- DropIndex
DROP INDEX "point_cohort_idx";

-- DropIndex
DROP INDEX "point_workspace_result_id_idx";
