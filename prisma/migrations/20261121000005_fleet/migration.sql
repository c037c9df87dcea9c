-- AlterTable
ALTER TABLE "device" ADD COLUMN     "capabilities" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "cloned_at" TIMESTAMPTZ(6),
ADD COLUMN     "confirmed_at" TIMESTAMPTZ(6),
ADD COLUMN     "instance_at" TIMESTAMPTZ(6),
ADD COLUMN     "instance_boot" TEXT,
ADD COLUMN     "maintenance" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "paused" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "state" JSONB,
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "enrolment_code" ADD COLUMN     "confirms" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "contact" JSONB,
ADD COLUMN     "failure" JSONB,
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "revoked_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "result" ADD COLUMN     "attempt" INTEGER,
ADD COLUMN     "job_id" UUID,
ADD COLUMN     "superseded" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "submission" (
    "workspace" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "profile" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,
    "request" JSONB NOT NULL,
    "asked_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("workspace","id")
);

-- CreateTable
CREATE TABLE "job" (
    "workspace" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "work" JSONB NOT NULL,
    "models" JSONB NOT NULL DEFAULT '[]',
    "profile" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "device_id" UUID,
    "candidates" INTEGER NOT NULL DEFAULT 1,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "cancel_at" TIMESTAMPTZ(6),
    "lease_sha256" TEXT,
    "lease_until" TIMESTAMPTZ(6),
    "attempt_until" TIMESTAMPTZ(6),
    "progress" JSONB,
    "reason" TEXT,
    "estimated_s" INTEGER,
    "result_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(6),
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "job_pkey" PRIMARY KEY ("workspace","id")
);

-- CreateTable
CREATE TABLE "queue_entry" (
    "workspace" TEXT NOT NULL,
    "device_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "job_id" UUID NOT NULL,

    CONSTRAINT "queue_entry_pkey" PRIMARY KEY ("workspace","device_id","rank","job_id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "workspace" TEXT NOT NULL,
    "job_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "device_id" UUID NOT NULL,
    "instance_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "lease_sha256" TEXT NOT NULL,
    "counts" BOOLEAN NOT NULL DEFAULT true,
    "leased_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),
    "outcome" TEXT,
    "reason" TEXT,
    "log" TEXT,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("workspace","job_id","number")
);

-- CreateTable
CREATE TABLE "job_transition" (
    "workspace" TEXT NOT NULL,
    "job_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "device_id" UUID,
    "reason" TEXT,

    CONSTRAINT "job_transition_pkey" PRIMARY KEY ("workspace","job_id","seq")
);

-- CreateTable
CREATE TABLE "api_token" (
    "workspace" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "last_used_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("workspace","id")
);

-- CreateTable
CREATE TABLE "artifact_file" (
    "workspace" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "received" BIGINT NOT NULL DEFAULT 0,
    "description" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'uploading',
    "reason" TEXT,
    "opened_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kept_at" TIMESTAMPTZ(6),

    CONSTRAINT "artifact_file_pkey" PRIMARY KEY ("workspace","id")
);

-- CreateIndex
CREATE INDEX "job_workspace_state_id_idx" ON "job"("workspace", "state", "id" DESC);

-- CreateIndex
CREATE INDEX "job_workspace_device_id_id_idx" ON "job"("workspace", "device_id", "id" DESC);

-- CreateIndex
CREATE INDEX "job_workspace_submission_id_id_idx" ON "job"("workspace", "submission_id", "id");

-- CreateIndex
CREATE INDEX "queue_entry_workspace_job_id_idx" ON "queue_entry"("workspace", "job_id");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_workspace_device_id_claim_id_key" ON "attempt"("workspace", "device_id", "claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_workspace_sha256_key" ON "api_token"("workspace", "sha256");

-- CreateIndex
CREATE INDEX "artifact_file_workspace_sha256_idx" ON "artifact_file"("workspace", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_code_workspace_id_key" ON "enrolment_code"("workspace", "id");

-- CreateIndex
CREATE INDEX "result_workspace_device_id_idx" ON "result"("workspace", "device_id");

-- CreateIndex
CREATE INDEX "result_workspace_job_id_idx" ON "result"("workspace", "job_id");

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_workspace_fkey" FOREIGN KEY ("workspace") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_workspace_submission_id_fkey" FOREIGN KEY ("workspace", "submission_id") REFERENCES "submission"("workspace", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_workspace_device_id_fkey" FOREIGN KEY ("workspace", "device_id") REFERENCES "device"("workspace", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "queue_entry" ADD CONSTRAINT "queue_entry_workspace_device_id_fkey" FOREIGN KEY ("workspace", "device_id") REFERENCES "device"("workspace", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_entry" ADD CONSTRAINT "queue_entry_workspace_job_id_fkey" FOREIGN KEY ("workspace", "job_id") REFERENCES "job"("workspace", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_workspace_job_id_fkey" FOREIGN KEY ("workspace", "job_id") REFERENCES "job"("workspace", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_workspace_device_id_fkey" FOREIGN KEY ("workspace", "device_id") REFERENCES "device"("workspace", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_transition" ADD CONSTRAINT "job_transition_workspace_job_id_fkey" FOREIGN KEY ("workspace", "job_id") REFERENCES "job"("workspace", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_workspace_fkey" FOREIGN KEY ("workspace") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "artifact_file" ADD CONSTRAINT "artifact_file_workspace_fkey" FOREIGN KEY ("workspace") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Devices that are enrolled measure already: their owner need not confirm them.
UPDATE "device" SET "confirmed_at" = "enrolled_at";
