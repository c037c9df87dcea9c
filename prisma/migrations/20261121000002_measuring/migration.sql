-- AlterTable
ALTER TABLE "accuracy" ADD COLUMN     "high" DOUBLE PRECISION,
ADD COLUMN     "low" DOUBLE PRECISION,
ADD COLUMN     "value" DOUBLE PRECISION,
ALTER COLUMN "correct" DROP NOT NULL;

-- Rows that are there are counts: their value is correct of total, their interval Wilson's, as
-- lib/stats/wilson.ts has it.
UPDATE "accuracy" SET "value" = p, "low" = CASE WHEN "correct" = 0 THEN 0 ELSE greatest(0, centre - half) END,
  "high" = CASE WHEN "correct" = "accuracy"."total" THEN 1 ELSE least(1, centre + half) END
FROM (
  SELECT "workspace" AS w, "result_id" AS r, "run_index" AS i, "metric" AS m, p,
         (p + 3.8416::float8 / (2 * n)) / (1 + 3.8416::float8 / n) AS centre,
         1.96::float8 * sqrt(p * (1 - p) / n + 3.8416::float8 / (4 * n * n)) / (1 + 3.8416::float8 / n) AS half
  FROM (SELECT *, "correct"::float8 / "total" AS p, "total"::float8 AS n FROM "accuracy") counted
) wilson
WHERE "workspace" = w AND "result_id" = r AND "run_index" = i AND "metric" = m;

ALTER TABLE "accuracy" ALTER COLUMN "value" SET NOT NULL;

-- AlterTable
ALTER TABLE "combination" ADD COLUMN     "caches" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "concurrency" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "run" ADD COLUMN     "calls_per_sample" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "in_flight" INTEGER,
ADD COLUMN     "items" BIGINT,
ADD COLUMN     "window_ns" BIGINT;

-- AlterTable
ALTER TABLE "run_samples" ADD COLUMN     "long_window" JSONB;

-- AlterTable
ALTER TABLE "summary" ADD COLUMN     "regions" JSONB,
ADD COLUMN     "remarks" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "study" (
    "workspace" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "axes" TEXT[],
    "opened_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "study_pkey" PRIMARY KEY ("workspace","id")
);

-- CreateTable
CREATE TABLE "study_result" (
    "workspace" TEXT NOT NULL,
    "study" TEXT NOT NULL,
    "result_id" UUID NOT NULL,
    "joined_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "study_result_pkey" PRIMARY KEY ("workspace","study","result_id")
);

-- CreateTable
CREATE TABLE "comparison" (
    "workspace" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "device_id" UUID NOT NULL,
    "a_result" UUID,
    "b_result" UUID,
    "order" TEXT NOT NULL,
    "runs_per_side" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comparison_pkey" PRIMARY KEY ("workspace","id")
);

-- CreateTable
CREATE TABLE "device_noise" (
    "workspace" TEXT NOT NULL,
    "result_id" UUID NOT NULL,
    "device_id" UUID NOT NULL,
    "combination" TEXT NOT NULL,
    "runtime_version" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "share_95" DOUBLE PRECISION NOT NULL,
    "repeats" INTEGER NOT NULL,
    "measured_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "device_noise_pkey" PRIMARY KEY ("workspace","result_id")
);

-- CreateIndex
CREATE INDEX "study_result_workspace_result_id_idx" ON "study_result"("workspace", "result_id");

-- CreateIndex
CREATE INDEX "comparison_workspace_a_result_idx" ON "comparison"("workspace", "a_result");

-- CreateIndex
CREATE INDEX "comparison_workspace_b_result_idx" ON "comparison"("workspace", "b_result");

-- CreateIndex
CREATE INDEX "device_noise_workspace_device_id_fingerprint_measured_at_idx" ON "device_noise"("workspace", "device_id", "fingerprint", "measured_at" DESC);

-- AddForeignKey
ALTER TABLE "study_result" ADD CONSTRAINT "study_result_workspace_study_fkey" FOREIGN KEY ("workspace", "study") REFERENCES "study"("workspace", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_result" ADD CONSTRAINT "study_result_workspace_result_id_fkey" FOREIGN KEY ("workspace", "result_id") REFERENCES "result"("workspace", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comparison" ADD CONSTRAINT "comparison_workspace_device_id_fkey" FOREIGN KEY ("workspace", "device_id") REFERENCES "device"("workspace", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comparison" ADD CONSTRAINT "comparison_workspace_a_result_fkey" FOREIGN KEY ("workspace", "a_result") REFERENCES "result"("workspace", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comparison" ADD CONSTRAINT "comparison_workspace_b_result_fkey" FOREIGN KEY ("workspace", "b_result") REFERENCES "result"("workspace", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "device_noise" ADD CONSTRAINT "device_noise_workspace_result_id_fkey" FOREIGN KEY ("workspace", "result_id") REFERENCES "result"("workspace", "id") ON DELETE CASCADE ON UPDATE CASCADE;
