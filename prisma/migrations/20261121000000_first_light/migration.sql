-- Generated from schema.prisma (npm run db:diff); by hand only: PARTITION BY on the four tables that
-- grow with every run. They are keyed by the result id, a UUIDv7, so that one key is both the
-- idempotency key and the partition key.

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "workspace" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ds" BIGINT NOT NULL DEFAULT 0,
    "curated_cohort" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "owner" (
    "workspace" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "owner_pkey" PRIMARY KEY ("workspace","user_id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(6),
    "refresh_token_expires_at" TIMESTAMPTZ(6),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "device" (
    "workspace" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "public_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "device_class" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "environment" JSONB NOT NULL,
    "agent_version" TEXT NOT NULL,
    "instance_id" UUID NOT NULL,
    "enrolled_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "device_pkey" PRIMARY KEY ("workspace","id")
);

-- CreateTable
CREATE TABLE "enrolment_code" (
    "workspace" TEXT NOT NULL,
    "code_sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),
    "device_id" UUID,

    CONSTRAINT "enrolment_code_pkey" PRIMARY KEY ("workspace","code_sha256")
);

-- CreateTable
CREATE TABLE "challenge" (
    "workspace" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "device_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "challenge_pkey" PRIMARY KEY ("workspace","nonce")
);

-- CreateTable
CREATE TABLE "device_class" (
    "workspace" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "memory_bytes" BIGINT,

    CONSTRAINT "device_class_pkey" PRIMARY KEY ("workspace","slug")
);

-- CreateTable
CREATE TABLE "model" (
    "workspace" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "speed_only" BOOLEAN NOT NULL,
    "parameters" BIGINT,
    "flops" BIGINT,

    CONSTRAINT "model_pkey" PRIMARY KEY ("workspace","slug")
);

-- CreateTable
CREATE TABLE "artifact" (
    "workspace" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "format" TEXT NOT NULL,
    "model" TEXT NOT NULL,

    CONSTRAINT "artifact_pkey" PRIMARY KEY ("workspace","sha256")
);

-- CreateTable
CREATE TABLE "combination" (
    "workspace" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "device_class" TEXT NOT NULL,
    "artifact" TEXT NOT NULL,
    "runtime" TEXT NOT NULL,
    "execution_provider" TEXT,
    "precision" TEXT,
    "batch" INTEGER,
    "threads" INTEGER,
    "scenario" TEXT,
    "power_mode" TEXT,
    "input_shape" INTEGER[],
    "timed_region" TEXT,

    CONSTRAINT "combination_pkey" PRIMARY KEY ("workspace","sha256")
);

-- CreateTable
CREATE TABLE "series" (
    "workspace" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "combination" TEXT NOT NULL,
    "device_id" UUID NOT NULL,
    "runtime_version" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,

    CONSTRAINT "series_pkey" PRIMARY KEY ("workspace","sha256")
);

-- CreateTable
CREATE TABLE "data_set" (
    "workspace" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "data_set" TEXT NOT NULL,
    "subset_sha256" TEXT NOT NULL,
    "total" INTEGER NOT NULL,

    CONSTRAINT "data_set_pkey" PRIMARY KEY ("workspace","label")
);

-- CreateTable
CREATE TABLE "result" (
    "workspace" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "claim_key" UUID NOT NULL,
    "device_id" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "combination" TEXT NOT NULL,
    "runtime_version" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "profile" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "validity" TEXT,
    "reason" TEXT,
    "planned" JSONB NOT NULL,
    "cell" JSONB NOT NULL,
    "environment" JSONB NOT NULL,
    "remarks" JSONB NOT NULL DEFAULT '[]',
    "opened_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "result_pkey" PRIMARY KEY ("workspace","id")
);

-- CreateTable
CREATE TABLE "run" (
    "workspace" TEXT NOT NULL,
    "result_id" UUID NOT NULL,
    "run_index" INTEGER NOT NULL,
    "device_id" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "wall_ns" BIGINT NOT NULL,
    "agent_version" TEXT NOT NULL,
    "sample_count" INTEGER,
    "min_ns" BIGINT,
    "p50_ns" BIGINT,
    "p90_ns" BIGINT,
    "p95_ns" BIGINT,
    "p99_ns" BIGINT,
    "max_ns" BIGINT,
    "mean_ns" BIGINT,
    "peak_bytes" BIGINT,
    "body_sha256" BYTEA NOT NULL,
    "receipt" JSONB NOT NULL,

    CONSTRAINT "run_pkey" PRIMARY KEY ("workspace","result_id","run_index")
) PARTITION BY RANGE ("result_id");

-- CreateTable
CREATE TABLE "run_samples" (
    "workspace" TEXT NOT NULL,
    "result_id" UUID NOT NULL,
    "run_index" INTEGER NOT NULL,
    "infer_tick_ns" INTEGER,
    "infer_count" INTEGER,
    "infer" BYTEA,
    "pre_tick_ns" INTEGER,
    "pre_count" INTEGER,
    "pre" BYTEA,
    "post_tick_ns" INTEGER,
    "post_count" INTEGER,
    "post" BYTEA,
    "warmup_tick_ns" INTEGER,
    "warmup_count" INTEGER,
    "warmup" BYTEA,
    "histogram" BYTEA,

    CONSTRAINT "run_samples_pkey" PRIMARY KEY ("workspace","result_id","run_index")
) PARTITION BY RANGE ("result_id");

-- CreateTable
CREATE TABLE "run_report" (
    "workspace" TEXT NOT NULL,
    "result_id" UUID NOT NULL,
    "run_index" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "report" JSONB NOT NULL,

    CONSTRAINT "run_report_pkey" PRIMARY KEY ("workspace","result_id","run_index")
) PARTITION BY RANGE ("result_id");

-- CreateTable
CREATE TABLE "summary" (
    "workspace" TEXT NOT NULL,
    "result_id" UUID NOT NULL,
    "run_index" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "summary" JSONB NOT NULL,
    "computed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "summary_pkey" PRIMARY KEY ("workspace","result_id","run_index","version")
) PARTITION BY RANGE ("result_id");

-- CreateTable
CREATE TABLE "accuracy" (
    "workspace" TEXT NOT NULL,
    "result_id" UUID NOT NULL,
    "run_index" INTEGER NOT NULL,
    "metric" TEXT NOT NULL,
    "artifact" TEXT NOT NULL,
    "runtime" TEXT NOT NULL,
    "execution_provider" TEXT NOT NULL,
    "runtime_version" TEXT NOT NULL,
    "precision" TEXT NOT NULL,
    "device_class" TEXT NOT NULL,
    "preprocessing" TEXT NOT NULL,
    "data_set" TEXT NOT NULL,
    "subset_sha256" TEXT NOT NULL,
    "correct" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "measured_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "accuracy_pkey" PRIMARY KEY ("workspace","result_id","run_index","metric")
);

-- CreateTable
CREATE TABLE "data_version" (
    "workspace" TEXT NOT NULL,
    "ds" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cause" TEXT NOT NULL,

    CONSTRAINT "data_version_pkey" PRIMARY KEY ("workspace","ds")
);

-- CreateTable
CREATE TABLE "point" (
    "workspace" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "from_seq" BIGINT NOT NULL,
    "to_seq" BIGINT,
    "combination" TEXT NOT NULL,
    "runtime_version" TEXT,
    "result_id" UUID,
    "source_key" TEXT,
    "tier" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "validity" TEXT,
    "task" TEXT NOT NULL,
    "cohort" TEXT,
    "device_class" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "runtime" TEXT NOT NULL,
    "execution_provider" TEXT,
    "precision" TEXT,
    "scenario" TEXT,
    "batch" INTEGER,
    "p50_ms" DOUBLE PRECISION,
    "measured_at" TIMESTAMPTZ(6),
    "body_sha256" TEXT NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "point_pkey" PRIMARY KEY ("workspace","id","from_seq")
);

-- CreateTable
CREATE TABLE "published_source" (
    "workspace" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "loaded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "published_source_pkey" PRIMARY KEY ("workspace","key")
);

-- CreateTable
CREATE TABLE "retraction" (
    "workspace" TEXT NOT NULL,
    "result_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ds" BIGINT NOT NULL,

    CONSTRAINT "retraction_pkey" PRIMARY KEY ("workspace","result_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "device_workspace_public_key_key" ON "device"("workspace", "public_key");

-- CreateIndex
CREATE INDEX "challenge_workspace_expires_at_idx" ON "challenge"("workspace", "expires_at");

-- CreateIndex
CREATE INDEX "artifact_workspace_model_idx" ON "artifact"("workspace", "model");

-- CreateIndex
CREATE INDEX "combination_workspace_artifact_idx" ON "combination"("workspace", "artifact");

-- CreateIndex
CREATE INDEX "series_workspace_combination_runtime_version_idx" ON "series"("workspace", "combination", "runtime_version");

-- CreateIndex
CREATE UNIQUE INDEX "data_set_workspace_data_set_subset_sha256_key" ON "data_set"("workspace", "data_set", "subset_sha256");

-- CreateIndex
CREATE INDEX "result_workspace_series_profile_idx" ON "result"("workspace", "series", "profile");

-- CreateIndex
CREATE INDEX "result_workspace_combination_runtime_version_idx" ON "result"("workspace", "combination", "runtime_version");

-- CreateIndex
CREATE UNIQUE INDEX "result_workspace_device_id_claim_key_key" ON "result"("workspace", "device_id", "claim_key");

-- CreateIndex
CREATE INDEX "run_workspace_received_at_idx" ON "run"("workspace", "received_at" DESC);

-- CreateIndex
CREATE INDEX "run_workspace_series_received_at_idx" ON "run"("workspace", "series", "received_at" DESC);

-- CreateIndex
CREATE INDEX "accuracy_join_idx" ON "accuracy"("workspace", "artifact", "runtime", "execution_provider", "runtime_version", "precision", "device_class");

-- CreateIndex
CREATE INDEX "point_cohort_idx" ON "point"("workspace", "cohort", "from_seq", "to_seq", "tier", "measured_at");

-- CreateIndex
CREATE INDEX "point_workspace_result_id_idx" ON "point"("workspace", "result_id");

-- CreateIndex
CREATE INDEX "point_workspace_combination_runtime_version_idx" ON "point"("workspace", "combination", "runtime_version");

-- AddForeignKey
ALTER TABLE "owner" ADD CONSTRAINT "owner_workspace_fkey" FOREIGN KEY ("workspace") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "owner" ADD CONSTRAINT "owner_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_workspace_fkey" FOREIGN KEY ("workspace") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_workspace_device_class_fkey" FOREIGN KEY ("workspace", "device_class") REFERENCES "device_class"("workspace", "slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment_code" ADD CONSTRAINT "enrolment_code_workspace_fkey" FOREIGN KEY ("workspace") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_workspace_device_id_fkey" FOREIGN KEY ("workspace", "device_id") REFERENCES "device"("workspace", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "artifact" ADD CONSTRAINT "artifact_workspace_model_fkey" FOREIGN KEY ("workspace", "model") REFERENCES "model"("workspace", "slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_workspace_combination_fkey" FOREIGN KEY ("workspace", "combination") REFERENCES "combination"("workspace", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result" ADD CONSTRAINT "result_workspace_device_id_fkey" FOREIGN KEY ("workspace", "device_id") REFERENCES "device"("workspace", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result" ADD CONSTRAINT "result_workspace_series_fkey" FOREIGN KEY ("workspace", "series") REFERENCES "series"("workspace", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_version" ADD CONSTRAINT "data_version_workspace_fkey" FOREIGN KEY ("workspace") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
