-- Results from elsewhere: no device of ours measured them, and what their source does not state is null.
-- AlterTable
ALTER TABLE "result" ADD COLUMN     "import_id" UUID,
ADD COLUMN     "imported" JSONB,
ADD COLUMN     "source" JSONB,
ADD COLUMN     "tier" TEXT NOT NULL DEFAULT 'measured',
ALTER COLUMN "device_id" DROP NOT NULL,
ALTER COLUMN "series" DROP NOT NULL,
ALTER COLUMN "runtime_version" DROP NOT NULL,
ALTER COLUMN "profile" DROP NOT NULL;

-- AlterTable
ALTER TABLE "run" ALTER COLUMN "device_id" DROP NOT NULL,
ALTER COLUMN "series" DROP NOT NULL,
ALTER COLUMN "started_at" DROP NOT NULL,
ALTER COLUMN "wall_ns" DROP NOT NULL,
ALTER COLUMN "agent_version" DROP NOT NULL;

-- CreateTable
CREATE TABLE "import_batch" (
    "workspace" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "results" INTEGER NOT NULL,
    "unmapped" JSONB NOT NULL DEFAULT '[]',
    "imported_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "imported_by" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(6),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("workspace","id")
);

-- CreateIndex
CREATE INDEX "import_batch_workspace_sha256_idx" ON "import_batch"("workspace", "sha256");

-- CreateIndex
CREATE INDEX "result_workspace_import_id_idx" ON "result"("workspace", "import_id");
